package dev.andon.followups;

/** A page in the navigation of the follow-ups: policies, the quarter. A bean of the module whose page it is. */
public interface FollowUpTab {

    /** What it is called. */
    String label();

    /** Order, small first; list, board and mine are 10, 20 and 30. */
    int order();

    /** Its address. */
    String href();
}

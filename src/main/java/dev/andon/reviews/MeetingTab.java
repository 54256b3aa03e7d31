package dev.andon.reviews;

/** A page that belongs to a review meeting and stands beside it in its navigation. A bean of whoever's page it is. */
public interface MeetingTab {

    /** What it is called. */
    String label();

    /** Order, small first; the plan itself is 0. */
    int order();

    /** Its address. */
    String href(ReviewMeeting meeting);

    /** How many things on it wait for somebody; 0 shows no number. */
    default long waiting(ReviewMeeting meeting) {
        return 0;
    }
}

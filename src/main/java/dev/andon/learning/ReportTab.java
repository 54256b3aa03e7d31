package dev.andon.learning;

/**
 * A page that belongs to a report and stands beside it in its navigation: the timeline, the whys, sharing. A bean of the
 * module whose page it is.
 */
public interface ReportTab {

    /** What it is called. */
    String label();

    /** Order, small first; the text itself is 0. */
    int order();

    /** Its address. */
    String href(Report report);

    /** How many things on it wait for somebody; 0 shows no number. */
    default long waiting(Report report) {
        return 0;
    }

    /** Whether it is there for this report; a page of the incident belongs to its own report only. */
    default boolean isFor(Report report) {
        return true;
    }
}

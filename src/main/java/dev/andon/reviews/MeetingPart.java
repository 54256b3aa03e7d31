package dev.andon.reviews;

import dev.andon.ui.Shell;
import org.jspecify.annotations.Nullable;

/** A part of a review meeting's page: questions, attendance, minutes. A bean of whoever knows it. */
public interface MeetingPart {

    /** A word unique among parts; also the id of its element in the page. */
    String id();

    /** Order, small first. */
    int order();

    /** Its HTML, already escaped, or null when there is nothing to show. */
    @Nullable
    String render(Shell shell, ReviewMeeting meeting);
}

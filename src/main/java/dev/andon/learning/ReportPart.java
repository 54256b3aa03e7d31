package dev.andon.learning;

import dev.andon.response.Incident;
import dev.andon.ui.Shell;
import org.jspecify.annotations.Nullable;

/** A part beside the text of a report that another module contributes: who approves, who has read it. A bean of that module. */
public interface ReportPart {

    /** A word unique among parts; also the id of its element in the page. */
    String id();

    /** Order, small first. */
    int order();

    /** Its HTML, already escaped, or null when there is nothing to show. */
    @Nullable
    String render(Shell shell, Incident incident, Report report);
}

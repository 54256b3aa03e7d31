package dev.andon.learning;

import dev.andon.learning.ReportTabs.Link;
import dev.andon.response.Incident;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps in the head of a report, from draft to published. A bean of the module that knows more of them; at most one. */
public interface ReportStages {

    /** @param now whether the report is there now */
    record Stage(String label, boolean now) {}

    /** In the order a report takes them. */
    List<Stage> of(Incident incident, Report report);

    /** The page where is done what has to be before it may be published; null when publishing is next, or done. */
    default @Nullable Link next(Incident incident, Report report) {
        return null;
    }

    /** Those of a house that knows nothing but drafts. */
    static List<Stage> plain(Report report) {
        return List.of(new Stage("Draft", !report.published()), new Stage("Published", report.published()));
    }
}

package dev.andon.learning;

import dev.andon.response.Incident;
import java.util.List;

/** The steps in the head of a report, from draft to published. A bean of the module that knows more of them; at most one. */
public interface ReportStages {

    /** @param now whether the report is there now */
    record Stage(String label, boolean now) {}

    /** In the order a report takes them. */
    List<Stage> of(Incident incident, Report report);

    /** Those of a house that knows nothing but drafts. */
    static List<Stage> plain(Report report) {
        return List.of(new Stage("Draft", !report.published()), new Stage("Published", report.published()));
    }
}

package dev.andon.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other reports of an incident, what is said of one, and how reports begin. */
final class ReportWrites extends Writes {
    ReportWrites(Stage stage) {
        super(stage);
        String reports = V1 + "incidents/{number}/reports";
        bodied("POST " + reports, () -> stage.over() + "/reports", who -> {
            Map<String, Object> whole = new HashMap<>();
            whole.put("key", stage.word("key"));
            whole.put("name", "For the auditors");
            whole.put("template", "s1");
            whole.put("reader_ids", List.of(who.id()));
            return whole;
        });
        bodied(
                "PUT " + reports + "/{report}/particulars",
                this::other,
                who -> Map.of("name", "For the auditors", "reader_ids", List.of(who.id()), "names_as_roles", true));
        bodied(
                "PUT " + V1 + "incidents/{number}/report/particulars",
                this::main,
                _ -> Map.of("name", "Report", "names_as_roles", true));
        bodied(
                "PUT " + V1 + "report-defaults",
                () -> V1 + "report-defaults",
                _ -> Map.of("names_as_roles", false, "lead_up_hours", 24));
    }

    private String main() {
        String report = stage.over() + "/report";
        stage.done(stage.olivia(), report, Map.of());
        return report + "/particulars";
    }

    private String other() {
        String reports = stage.over() + "/reports";
        String key = stage.word("key");
        stage.done(stage.olivia(), reports, Map.of("name", "For the auditors", "key", key));
        return reports + "/" + key + "/particulars";
import dev.andon.fakes.Metrics;
import java.util.Map;
import java.util.function.Supplier;

/** What changes a report besides its sections: bringing back what stood there, charts. */
final class ReportWrites extends Writes {
    private static final Metrics METRICS = new Metrics();

    ReportWrites(Stage stage) {
        super(stage);
        of("incidents/{number}/report", this::report);
        of("incidents/{number}/reports/{report}", () -> report() + "s/main");
    }

    private void of(String pattern, Supplier<String> report) {
        bodied(
                "POST " + V1 + pattern + "/restorations",
                () -> report.get() + "/restorations",
                _ -> Map.of("section", "timeline", "version", 1, "whole", true));
        bodied("POST " + V1 + pattern + "/charts", () -> report.get() + "/charts", _ -> {
            Map<String, ?> probe =
                    Map.of("key", stage.word("metrics"), "name", "Metrics", "kind", "prometheus", "url", METRICS.url());
            String key =
                    stage.done(stage.olivia(), V1 + "probes", probe).get("key").asString();
            return Map.of(
                    "title",
                    "Errors a second",
                    "probe",
                    key,
                    "query",
                    "sum by (code) (rate(errors[1m]))",
                    "unit",
                    "per second",
                    "since",
                    "2026-03-02T07:00:00Z",
                    "until",
                    "2026-03-02T08:00:00Z");
        });
    }

    private String report() {
        String report = stage.over() + "/report";
        stage.done(stage.olivia(), report, Map.of());
        return report;
    }
}

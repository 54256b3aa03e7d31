package dev.andon.stories;

import dev.andon.fakes.Metrics;
import java.util.Map;
import java.util.function.Supplier;

/** What changes a report besides its sections: bringing back what stood there, charts. */
final class TogetherWrites extends Writes {
    private static final Metrics METRICS = new Metrics();

    TogetherWrites(Stage stage) {
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

package dev.andon.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What is told of changes, where checklists ask, and what people say to the answers. */
final class ChecksWrites extends Writes {
    private static final Map<String, ?> PROBE =
            Map.of("name", "Checkout", "kind", "http", "url", "http://10.9.8.7/health", "expected_status", 204);

    ChecksWrites(Stage stage) {
        super(stage);
        changes();
        probes();
        answers();
    }

    private void changes() {
        bodied(
                "POST " + V1 + "changes",
                () -> V1 + "changes",
                _ -> Map.of(
                        "summary",
                        "Deployed " + stage.word("build"),
                        "services",
                        List.of("checkout"),
                        "source",
                        "pipeline",
                        "occurred_at",
                        AT,
                        "links",
                        List.of(Map.of("label", "Build", "href", "https://ci.example/1")),
                        "kind",
                        "deployment",
                        "dedup_key",
                        stage.word("key")));
    }

    private void probes() {
        bodied("POST " + V1 + "probes", () -> V1 + "probes", _ -> {
            Map<String, Object> whole = new LinkedHashMap<>(PROBE);
            whole.put("key", stage.word("probe"));
            return whole;
        });
        bodied("PUT " + V1 + "probes/{key}", () -> V1 + "probes/" + probe(), _ -> PROBE);
        bare("DELETE " + V1 + "probes/{key}", () -> V1 + "probes/" + probe());
        bare("POST " + V1 + "probes/{key}/trials", () -> V1 + "probes/" + probe() + "/trials");
    }

    private String probe() {
        Map<String, Object> whole = new LinkedHashMap<>(PROBE);
        whole.put("key", stage.word("probe"));
        return stage.done(stage.olivia(), V1 + "probes", whole).get("key").asString();
    }

    private void answers() {
        Map<String, ?> body = Map.of(
                "checklist", "usual_suspects",
                "item", "errors",
                "verdict", "fine",
                "reason", "The load test of Ines");
        Supplier<String> incident = stage::incident;
        bare("POST " + V1 + "incidents/{number}/checklist-askings", () -> incident.get() + "/checklist-askings");
        ofIncident("checklist-overrulings", incident, _ -> body);
        bare("DELETE " + V1 + "incidents/{number}/checklist-overrulings/{checklist}/{item}", () -> {
            String overrulings = incident.get() + "/checklist-overrulings";
            stage.done(stage.olivia(), overrulings, body);
            return overrulings + "/usual_suspects/errors";
        });
    }
}

package dev.andon.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What changes the catalog. */
final class CatalogWrites extends Writes {
    CatalogWrites(Stage stage) {
        super(stage);
        catalog();
    }

    private void catalog() {
        Map<String, ?> vendor = Map.of(
                "name",
                "Acquirer",
                "purpose",
                "Cards",
                "support",
                "+44",
                "status_page",
                "https://v.example",
                "retired",
                false);
        Map<String, ?> runbook =
                Map.of("name", "Declines", "services", List.of(), "text", "- [ ] Look", "retired", false);
        Map<String, ?> bridge = Map.of(
                "name",
                "The hall",
                "url",
                "https://meet.example/x",
                "dial_in",
                "+44 1",
                "standing",
                true,
                "retired",
                false);
        items("services", stage::service, this::service);
        items("vendors", stage::vendor, () -> vendor);
        items("runbooks", stage::runbook, () -> runbook);
        items("bridges", stage::bridge, () -> bridge);
        bodied(
                "POST " + V1 + "services/{key}/dependencies",
                () -> V1 + "services/" + stage.service() + "/dependencies",
                _ -> Map.of("on", stage.vendor(), "strength", "soft", "note", "vouchers work"));
        bare("DELETE " + V1 + "services/{key}/dependencies/{on}", () -> {
            String on = stage.vendor();
            String path = V1 + "services/" + stage.service() + "/dependencies";
            stage.done(stage.olivia(), path, Map.of("on", on));
            return path + "/" + on;
        });
        bodied(
                "POST " + V1 + "catalog/imports",
                () -> V1 + "catalog/imports",
                _ -> Map.of("format", "yaml", "content", "vendors: [{key: a, name: A}]", "preview", true));
        all.put(
                "POST " + V1 + "catalog/imports application/yaml",
                () -> Write.file(
                        stage.olivia(), V1 + "catalog/imports?preview=true", YAML, "vendors: [{key: a, name: A}]"));
        bare(
                "POST " + V1 + "catalog/imports/{id}/applications",
                () -> V1 + "catalog/imports/" + stage.comparison() + "/applications");
    }

    private Map<String, ?> service() {
        return Map.of(
                "name",
                "Till",
                "description",
                "Takes money",
                "tier",
                2,
                "owner",
                stage.houseTeam(),
                "aliases",
                List.of(stage.word("alias")),
                "dashboards",
                List.of(Map.of("name", "Latency", "url", "https://grafana.example/d")),
                "repository",
                "https://git.example/till",
                "docs",
                "https://docs.example/till",
                "depends_on",
                List.of(Map.of("on", stage.vendor(), "strength", "soft", "note", "cash is taken")),
                "retired",
                false);
    }

    private void items(String kind, Supplier<String> made, Supplier<Map<String, ?>> body) {
        bodied("POST " + V1 + kind, () -> V1 + kind, _ -> {
            Map<String, Object> whole = new LinkedHashMap<>(body.get());
            whole.put("key", stage.word("k"));
            return whole;
        });
        bodied("PATCH " + V1 + kind + "/{key}", () -> V1 + kind + "/" + made.get(), _ -> body.get());
        bare("DELETE " + V1 + kind + "/{key}", () -> V1 + kind + "/" + made.get());
    }
}

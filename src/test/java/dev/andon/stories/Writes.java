package dev.andon.stories;

import dev.andon.testing.Cast;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Commands that would be done, by the route that does them. */
abstract class Writes {
    static final JsonMapper JSON = JsonMapper.builder().build();

    static final String V1 = "/api/v1/";

    static final String YAML = "application/yaml";

    static final String AT = "2026-03-02T09:00:00Z";

    final Map<String, Supplier<Write>> all = new HashMap<>();

    final Stage stage;

    Writes(Stage stage) {
        this.stage = stage;
    }

    Map<String, Supplier<Write>> all() {
        return all;
    }

    void bodied(String route, Supplier<String> path, Function<Cast.Member, Map<String, ?>> body) {
        all.put(route, () -> Write.of(stage.olivia(), path.get(), body.apply(stage.olivia())));
    }

    void ofIncident(String below, Supplier<String> incident, Function<Cast.Member, Map<String, ?>> body) {
        bodied("POST " + V1 + "incidents/{number}/" + below, () -> incident.get() + "/" + below, body);
    }

    void bare(String route, Supplier<String> path) {
        all.put(route, () -> Write.bare(stage.olivia(), path.get()));
    }

    void byRui(String route, Supplier<String> path, Map<String, ?> body) {
        all.put(route, () -> Write.of(stage.rui(), path.get(), body));
    }
}

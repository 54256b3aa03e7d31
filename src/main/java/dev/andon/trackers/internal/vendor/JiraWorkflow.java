package dev.andon.trackers.internal.vendor;

import dev.andon.trackers.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Statuses of Jira are reached by transitions of a workflow, sometimes only by several. */
final class JiraWorkflow {
    private static final int STEPS = 3;

    private final Line line;
    private final String path;

    JiraWorkflow(Line line, String id) {
        this.line = line;
        this.path = "/rest/api/3/issue/%s/transitions".formatted(id);
    }

    /** @throws Trouble when no way is found */
    void go(Stage wanted) {
        List<String> been = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            List<JsonNode> ways = ways();
            Optional<JsonNode> there = there(ways, wanted);
            JsonNode way = there.or(() -> towards(ways, been)).orElseThrow(() -> refused(wanted));
            been.add(name(way));
            line.say("POST", path, Map.of("transition", Map.of("id", Values.text(way.path("id")))));
            if (there.isPresent()) {
                return;
            }
        }
        throw refused(wanted);
    }

    private List<JsonNode> ways() {
        List<JsonNode> ways = new ArrayList<>();
        line.get(path).path("transitions").forEach(ways::add);
        return ways.stream()
                .filter(way -> way.path("isAvailable").asBoolean(true))
                .toList();
    }

    /** The status that the house names for it first; then any that means it. */
    private Optional<JsonNode> there(List<JsonNode> ways, Stage wanted) {
        return ways.stream()
                .filter(way -> line.connection().means(wanted, name(way)))
                .findFirst()
                .or(() -> ways.stream()
                        .filter(way -> Jira.stage(line.connection(), way.path("to")) == wanted)
                        .findFirst());
    }

    /** Work in progress leads on to everything else in most workflows. */
    private Optional<JsonNode> towards(List<JsonNode> ways, List<String> been) {
        return ways.stream()
                .filter(way -> !been.contains(name(way)))
                .filter(way -> Jira.stage(line.connection(), way.path("to")) == Stage.DOING)
                .findFirst();
    }

    private static String name(JsonNode way) {
        return Values.text(way.path("to").path("name"));
    }

    private static Trouble refused(Stage wanted) {
        return new Trouble(
                Trouble.Kind.REFUSED,
                "Nothing in Jira's workflow leads from where the ticket is to a status that means “%s”."
                        .formatted(wanted.label()));
    }
}

package dev.andon.impact.web;

import dev.andon.catalog.Graph.Edge;
import dev.andon.catalog.Graph.Node;
import dev.andon.impact.AffectedSystem;
import dev.andon.impact.Bleeding;
import dev.andon.impact.Signs;
import dev.andon.impact.Surroundings;
import dev.andon.impact.Suspect;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is bleeding, over the API: the same that the picture shows, unfolded. */
@RestController
@Tag(name = "Impact")
class BleedingResource {
    private final Incidents incidents;
    private final Bleeding bleeding;

    BleedingResource(Incidents incidents, Bleeding bleeding) {
        this.incidents = incidents;
        this.bleeding = bleeding;
    }

    record AlertJson(long id, String severity, String title) {}

    record ChangeJson(
            String summary, Instant occurredAt, @Nullable String href) {}

    /**
     * @param level 0 for what is named here, below 0 for what needs it, above 0 for what it needs
     * @param affected whether the incident names it
     * @param state as people in the room say; null while nobody does
     * @param incidents numbers of other live incidents on it
     */
    record NodeJson(
            String key,
            String name,
            String kind,
            @Nullable Integer tier,
            String owner,
            int level,
            boolean affected,
            @Nullable String state,
            @Nullable Instant since,
            List<AlertJson> alerts,
            List<ChangeJson> changes,
            List<Long> incidents) {
        static NodeJson of(Node node, boolean affected, Signs signs, List<Incident> others) {
            return new NodeJson(
                    node.key(),
                    node.name(),
                    node.kind().word(),
                    node.tier(),
                    node.owner(),
                    node.level(),
                    affected,
                    signs.said() == null ? null : signs.said().word(),
                    signs.since(),
                    signs.alerts().stream()
                            .map(alert ->
                                    new AlertJson(alert.id(), alert.severity().word(), alert.title()))
                            .toList(),
                    signs.changes().stream()
                            .map(change -> new ChangeJson(change.summary(), change.at(), change.href()))
                            .toList(),
                    others.stream().map(Incident::number).toList());
        }
    }

    record EdgeJson(String from, String to, String strength, String note) {
        static EdgeJson of(Edge edge) {
            return new EdgeJson(edge.from(), edge.to(), edge.strength().word(), edge.note());
        }
    }

    /**
     * @param start when it began, as far as is known
     * @param suspects where to look first, and why
     * @param strangers what people speak of and the catalog does not know
     */
    record BleedingJson(
            int distance,
            Instant start,
            List<NodeJson> nodes,
            List<EdgeJson> edges,
            List<Suspect> suspects,
            List<AffectedSystem> strangers) {}

    @GetMapping("/api/v1/incidents/{number}/bleeding")
    @May(Access.VIEWER)
    @Operation(summary = "What is around the services of an incident, how each is, and where to look first")
    BleedingJson read(
            Actor actor, @PathVariable long number, @RequestParam(required = false) @Nullable Integer distance) {
        Incident incident = incidents.find(actor, number);
        int steps = distance == null ? Bleeding.USUAL : distance;
        new Validation()
                .check(
                        steps >= 1 && steps <= Bleeding.FURTHEST,
                        "distance",
                        "must be between 1 and " + Bleeding.FURTHEST)
                .throwIfAny();
        Surroundings around = bleeding.around(incident, steps);
        var others = bleeding.others(actor, incident);
        List<NodeJson> nodes = around.graph().nodes().stream()
                .map(node -> NodeJson.of(
                        node,
                        around.affected().contains(node.key()),
                        around.signs(node.key()),
                        others.getOrDefault(node.key(), List.of())))
                .toList();
        return new BleedingJson(
                steps,
                around.start(),
                nodes,
                around.graph().edges().stream().map(EdgeJson::of).toList(),
                around.suspects(),
                around.strangers());
    }
}

package dev.andon.catalog.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Edge;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Service;
import dev.andon.catalog.ServiceStates.State;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The neighbourhood of services over the API: the same that the picture shows. */
@RestController
@Tag(name = "Services")
class GraphResource {
    private final Catalog catalog;
    private final States states;

    GraphResource(Catalog catalog, States states) {
        this.catalog = catalog;
        this.states = states;
    }

    /**
     * @param level 0 for what was asked about, below 0 for what needs it, above 0 for what it needs
     * @param state what is wrong with it now, in words; null when nothing is known to be
     */
    record NodeJson(
            String key,
            String name,
            String kind,
            @Nullable Integer tier,
            String owner,
            boolean retired,
            int level,
            @Nullable String state) {
        static NodeJson of(Node node, Map<String, State> states) {
            State state = states.get(node.key());
            return new NodeJson(
                    node.key(),
                    node.name(),
                    node.kind().word(),
                    node.tier(),
                    node.owner(),
                    node.retired(),
                    node.level(),
                    state == null ? null : state.word());
        }
    }

    record EdgeJson(String from, String to, String strength, String note) {
        static EdgeJson of(Edge edge) {
            return new EdgeJson(edge.from(), edge.to(), edge.strength().word(), edge.note());
        }
    }

    record FoldedJson(int level, int count) {}

    /** @param folded how many more there are at a level than are shown */
    record GraphJson(List<NodeJson> nodes, List<EdgeJson> edges, List<FoldedJson> folded) {}

    @GetMapping("/api/v1/services/{key}/graph")
    @May(Access.VIEWER)
    @Operation(summary = "What needs a service and what it needs, level by level")
    GraphJson one(
            Actor actor,
            @PathVariable String key,
            @RequestParam(name = "needed_by", defaultValue = "2") int neededBy,
            @RequestParam(defaultValue = "2") int needs,
            @RequestParam(name = "hard_only", defaultValue = "false") boolean hardOnly,
            @RequestParam(defaultValue = "12") int width) {
        Service service = catalog.service(key);
        return json(actor, List.of(service.key()), new Reaches(neededBy, needs, hardOnly, width));
    }

    @GetMapping("/api/v1/catalog/graph")
    @May(Access.VIEWER)
    @Operation(summary = "The neighbourhood of several services or vendors at once")
    GraphJson several(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> service,
            @RequestParam(name = "needed_by", defaultValue = "2") int neededBy,
            @RequestParam(defaultValue = "2") int needs,
            @RequestParam(name = "hard_only", defaultValue = "false") boolean hardOnly,
            @RequestParam(defaultValue = "12") int width) {
        return json(actor, service, new Reaches(neededBy, needs, hardOnly, width));
    }

    private GraphJson json(Actor actor, List<String> keys, Reaches reaches) {
        Graph graph = Graph.around(catalog.now(), keys, reaches.checked());
        Map<String, State> now = states.of(actor);
        return new GraphJson(
                graph.nodes().stream().map(node -> NodeJson.of(node, now)).toList(),
                graph.edges().stream().map(EdgeJson::of).toList(),
                new TreeMap<>(graph.folded())
                        .entrySet().stream()
                                .map(level -> new FoldedJson(level.getKey(), level.getValue()))
                                .toList());
    }
}

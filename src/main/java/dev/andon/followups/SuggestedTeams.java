package dev.andon.followups;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Edge;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Graph.Reach;
import dev.andon.catalog.Snapshot;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.response.Incident;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which teams could make such an incident less likely or less bad: those that own what was hit, what that needs, and what
 * needs it. Each strengthens its own end of a dependency.
 */
@Component
public class SuggestedTeams {
    private static final Reach NEXT = new Reach(1, 1, false, Reach.NARROW);

    private final Catalog catalog;
    private final Teams teams;

    SuggestedTeams(Catalog catalog, Teams teams) {
        this.catalog = catalog;
        this.teams = teams;
    }

    /** A team, and why: "owns Checkout, which was hit". */
    public record Suggested(Team team, String why) {}

    /** Nearest first: owners of what was hit, then of what it needs, then of what needs it. Each team once. */
    public List<Suggested> of(Incident incident) {
        Snapshot now = catalog.now();
        Graph graph = Graph.around(now, incident.services(), NEXT);
        Map<String, Suggested> byKey = new LinkedHashMap<>();
        Map<String, Team> known = teams.byKey();
        Stream.of(hit(graph), needed(graph), needing(graph))
                .flatMap(Function.identity())
                .forEach(reason -> {
                    Team team = known.get(reason.team());
                    if (team != null && !team.retired()) {
                        byKey.putIfAbsent(team.key(), new Suggested(team, reason.words()));
                    }
                });
        return List.copyOf(byKey.values());
    }

    private record Reason(String team, String words) {}

    private static Stream<Reason> hit(Graph graph) {
        return at(graph, 0).map(node -> new Reason(node.owner(), "owns %s, which was hit".formatted(node.name())));
    }

    private static Stream<Reason> needed(Graph graph) {
        return at(graph, 1)
                .map(node -> new Reason(
                        node.owner(),
                        "owns %s, which %s needs"
                                .formatted(
                                        node.name(),
                                        names(
                                                graph,
                                                graph.edges().stream()
                                                        .filter(edge ->
                                                                edge.to().equals(node.key()))
                                                        .map(Edge::from)))));
    }

    private static Stream<Reason> needing(Graph graph) {
        return at(graph, -1)
                .map(node -> new Reason(
                        node.owner(),
                        "owns %s, which needs %s"
                                .formatted(
                                        node.name(),
                                        names(
                                                graph,
                                                graph.edges().stream()
                                                        .filter(edge ->
                                                                edge.from().equals(node.key()))
                                                        .map(Edge::to)))));
    }

    private static Stream<Node> at(Graph graph, int level) {
        return graph.nodes().stream().filter(node -> node.level() == level && !node.retired());
    }

    private static String names(Graph graph, Stream<String> keys) {
        Collection<String> hit = keys.toList();
        return graph.nodes().stream()
                .filter(node -> node.level() == 0 && hit.contains(node.key()))
                .map(Node::name)
                .findFirst()
                .orElse("what was hit");
    }
}

package dev.andon.impact;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.Alerts;
import dev.andon.catalog.Catalog;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Edge;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Graph.Reach;
import dev.andon.catalog.Item;
import dev.andon.catalog.Service;
import dev.andon.catalog.Snapshot;
import dev.andon.impact.Signs.Alerted;
import dev.andon.impact.Signs.Changed;
import dev.andon.impact.internal.ChangesNear;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is bleeding: the systems around an incident, how each is, and where to look first. */
@Component
public class Bleeding {
    /** How far one can look. */
    public static final int FURTHEST = 3;

    /** How far one looks who does not say. */
    public static final int USUAL = 2;

    private static final int ALERTS = 500;

    private final Catalog catalog;
    private final Alerts alerts;
    private final AlertServices services;
    private final ChangesNear changes;
    private final Impacts impacts;
    private final Incidents incidents;
    private final Clock clock;

    Bleeding(
            Catalog catalog,
            Alerts alerts,
            AlertServices services,
            ChangesNear changes,
            Impacts impacts,
            Incidents incidents,
            Clock clock) {
        this.catalog = catalog;
        this.alerts = alerts;
        this.services = services;
        this.changes = changes;
        this.impacts = impacts;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * The same for everybody who may see the incident: it says nothing of other incidents.
     *
     * @param distance how many steps up and down, 1 to {@link #FURTHEST}
     */
    public Surroundings around(Incident incident, int distance) {
        Snapshot now = catalog.now();
        ImpactState state = impacts.of(incident);
        List<String> affected = incident.services().stream()
                .flatMap(name -> known(now, name).stream())
                .distinct()
                .toList();
        Map<String, AffectedSystem> spoken = new HashMap<>();
        List<AffectedSystem> strangers = new ArrayList<>();
        for (AffectedSystem system : state.systems()) {
            known(now, system.system()).ifPresentOrElse(key -> spoken.put(key, system), () -> strangers.add(system));
        }
        Graph graph = graph(now, affected, spoken, distance);
        Instant start = state.beginning()
                .filter(said -> said.isBefore(incident.declaredAt()))
                .orElse(incident.declaredAt());
        Map<String, Signs> signs = signs(now, incident, graph, spoken, start);
        List<Suspect> suspects = Suspects.rank(graph, affected, signs, start);
        return new Surroundings(distance, start, affected, graph, signs, strangers, suspects);
    }

    private static Optional<String> known(Snapshot now, String name) {
        return now.resolve(name)
                .<Item>map(service -> service)
                .or(() -> now.item(name))
                .map(Item::key);
    }

    /** What people speak of is shown even where it is further away, or nothing leads there; nothing is walked from it. */
    private static Graph graph(Snapshot now, List<String> affected, Map<String, AffectedSystem> spoken, int distance) {
        Graph near = Graph.around(now, affected, reach(distance));
        Set<String> shown = near.nodes().stream().map(Node::key).collect(Collectors.toSet());
        if (shown.containsAll(spoken.keySet())) {
            return near;
        }
        Graph far = Graph.around(now, affected, reach(Reach.FURTHEST));
        Map<String, Node> more = new TreeMap<>();
        spoken.keySet().stream()
                .filter(key -> !shown.contains(key))
                .forEach(
                        key -> Graph.around(now, List.of(key), reach(0)).nodes().forEach(node -> more.put(key, node)));
        far.nodes()
                .forEach(node -> more.computeIfPresent(
                        node.key(), (_, alone) -> alone.at(Math.clamp(node.level(), -distance - 1, distance + 1))));
        Stream<Edge> between = far.edges().stream()
                .filter(edge -> more.containsKey(edge.from()) || more.containsKey(edge.to()))
                .filter(edge -> shown.contains(edge.from()) || more.containsKey(edge.from()))
                .filter(edge -> shown.contains(edge.to()) || more.containsKey(edge.to()));
        return new Graph(
                Stream.concat(near.nodes().stream(), more.values().stream()).toList(),
                Stream.concat(near.edges().stream(), between).toList(),
                near.folded());
    }

    private static Reach reach(int distance) {
        return new Reach(distance, distance, false, Integer.MAX_VALUE);
    }

    private Map<String, Signs> signs(
            Snapshot now, Incident incident, Graph graph, Map<String, AffectedSystem> spoken, Instant start) {
        Set<String> keys = graph.nodes().stream().map(Node::key).collect(Collectors.toSet());
        // Today's alerts and changes say nothing of what ended last week.
        Map<String, List<Alerted>> open = incident.isLive() ? open(now, keys) : Map.of();
        Instant until = incident.isLive() || incident.resolvedAt() == null ? clock.instant() : incident.resolvedAt();
        // Those before it began are asked for alone: a busy night after it must not push them out.
        Map<String, List<Changed>> changed = new HashMap<>(changes.of(keys, start, until));
        changes.of(keys, start.minus(Suspects.WINDOW), start)
                .forEach((key, before) -> changed.merge(
                        key,
                        before,
                        (after, earlier) -> Stream.concat(after.stream(), earlier.stream())
                                .distinct()
                                .toList()));
        Set<String> any = new HashSet<>(open.keySet());
        any.addAll(changed.keySet());
        any.addAll(spoken.keySet());
        Map<String, Signs> signs = new HashMap<>();
        for (String key : any) {
            List<Alerted> alerted = open.getOrDefault(key, List.of());
            signs.put(key, signs(spoken.get(key), alerted, changed.getOrDefault(key, List.of())));
        }
        return signs;
    }

    private static Signs signs(@Nullable AffectedSystem said, List<Alerted> alerts, List<Changed> changes) {
        return said == null || !said.told()
                ? new Signs(null, null, alerts, changes)
                : new Signs(said.condition(), said.since(), alerts, changes);
    }

    private Map<String, List<Alerted>> open(Snapshot now, Collection<String> keys) {
        List<String> words = new ArrayList<>(keys);
        keys.forEach(key -> now.service(key).ifPresent(service -> words.addAll(service.aliases())));
        List<Alert> candidates = keys.isEmpty() ? List.of() : alerts.openAbout(keys, words, ALERTS);
        Map<Long, Service> about = services.of(candidates);
        Map<String, List<Alerted>> open = new HashMap<>();
        for (Alert alert : candidates) {
            Service service = about.get(alert.id());
            if (service != null && keys.contains(service.key())) {
                open.computeIfAbsent(service.key(), _ -> new ArrayList<>())
                        .add(new Alerted(alert.id(), alert.severity(), alert.title()));
            }
        }
        return open;
    }

    /** Other live incidents that this viewer may see, by the keys of the services they are about. */
    public Map<String, List<Incident>> others(Actor viewer, Incident incident) {
        Snapshot now = catalog.now();
        Map<String, List<Incident>> others = new HashMap<>();
        for (Incident other : incidents.live(viewer)) {
            if (other.id() != incident.id()) {
                other.services().stream()
                        .flatMap(name -> known(now, name).stream())
                        .distinct()
                        .forEach(key -> others.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(other));
            }
        }
        return others;
    }
}

package dev.andon.catalog;

import dev.andon.catalog.Dependency.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is around some services: who needs them above, what they need below, level by level. A neighbourhood and not the
 * whole: at night one wants to know what else is ill because of this, and what could have made this ill.
 *
 * @param nodes by level, then worst to lose first
 * @param edges between what is shown
 * @param folded how many more there are at a level, by level; nothing beyond them is shown either
 */
public record Graph(List<Node> nodes, List<Edge> edges, Map<Integer, Integer> folded) {

    /**
     * @param level 0 for what was asked about, below 0 for what needs it, above 0 for what it needs
     * @param tier null for a vendor
     */
    public record Node(
            String key, String name, Kind kind, @Nullable Integer tier, String owner, boolean retired, int level) {
        public String href() {
            return "/catalog/" + kind.plural() + "/" + key;
        }

        /** The same at another level. */
        public Node at(int other) {
            return new Node(key, name, kind, tier, owner, retired, other);
        }
    }

    /** A service needs something. */
    public record Edge(String from, String to, Strength strength, String note) {}

    /**
     * How much of the neighbourhood to show.
     *
     * @param neededBy how many levels of what needs them, 0 to {@link #FURTHEST}
     * @param needs how many levels of what they need
     * @param hardOnly follows only what cannot do without
     * @param width how many at a level; the rest is folded into a number
     */
    public record Reach(int neededBy, int needs, boolean hardOnly, int width) {
        public static final int FURTHEST = 6;
        public static final int NARROW = 12;
        public static final int WIDE = 100;

        public static Reach usual() {
            return new Reach(2, 2, false, NARROW);
        }
    }

    /** The neighbourhood of these keys; those the catalog does not know are passed over. */
    public static Graph around(Snapshot now, Collection<String> keys, Reach reach) {
        return new Walk(now, reach).from(keys);
    }

    /** Walks outwards in both directions, nearest first. */
    private static final class Walk {
        private final Snapshot now;
        private final Reach reach;
        private final Map<String, Node> found = new LinkedHashMap<>();
        private final Map<Integer, Integer> folded = new HashMap<>();

        Walk(Snapshot now, Reach reach) {
            this.now = now;
            this.reach = reach;
        }

        Graph from(Collection<String> keys) {
            Set<String> above = new LinkedHashSet<>();
            keys.forEach(key -> now.item(key).ifPresent(item -> above.add(item.key())));
            above.forEach(key -> found.put(key, node(key, 0)));
            Set<String> below = above;
            Set<String> over = above;
            for (int step = 1; step <= Math.max(reach.neededBy(), reach.needs()); step++) {
                over = step <= reach.neededBy() ? level(over, -step) : Set.of();
                below = step <= reach.needs() ? level(below, step) : Set.of();
            }
            List<Node> nodes = found.values().stream()
                    .sorted(Comparator.comparingInt(Node::level).thenComparing(ORDER))
                    .toList();
            return new Graph(nodes, edges(), Map.copyOf(folded));
        }

        private Set<String> level(Set<String> from, int level) {
            Set<String> reached = new LinkedHashSet<>();
            for (String key : from) {
                (level < 0 ? above(key) : below(key))
                        .stream().filter(next -> !found.containsKey(next)).forEach(reached::add);
            }
            List<Node> sorted =
                    reached.stream().map(key -> node(key, level)).sorted(ORDER).toList();
            List<Node> shown = sorted.subList(0, Math.min(sorted.size(), reach.width()));
            if (sorted.size() > shown.size()) {
                folded.put(level, sorted.size() - shown.size());
            }
            shown.forEach(node -> found.put(node.key(), node));
            return new LinkedHashSet<>(shown.stream().map(Node::key).toList());
        }

        private static final Comparator<Node> ORDER = Comparator.comparingInt(
                        (Node node) -> node.tier() == null ? 9 : node.tier())
                .thenComparing(Node::key);

        private List<String> above(String key) {
            return now.dependents(key).stream()
                    .filter(dependent -> now.service(dependent)
                            .filter(service -> !service.retired())
                            .map(service ->
                                    service.dependencies().stream().anyMatch(d -> d.on().equals(key) && follows(d)))
                            .orElse(false))
                    .toList();
        }

        private List<String> below(String key) {
            return now.service(key)
                    .map(service -> service.dependencies().stream()
                            .filter(this::follows)
                            .map(Dependency::on)
                            .toList())
                    .orElse(List.of());
        }

        private boolean follows(Dependency dependency) {
            return dependency.isHard() || !reach.hardOnly();
        }

        private Node node(String key, int level) {
            Item item = now.item(key).orElseThrow();
            return item instanceof Service service
                    ? new Node(key, item.name(), Kind.SERVICE, service.tier(), service.owner(), item.retired(), level)
                    : new Node(key, item.name(), item.kind(), null, "", item.retired(), level);
        }

        private List<Edge> edges() {
            List<Edge> edges = new ArrayList<>();
            for (String key : found.keySet()) {
                now.service(key)
                        .ifPresent(service -> service.dependencies().stream()
                                .filter(this::follows)
                                .filter(dependency -> found.containsKey(dependency.on()))
                                .forEach(dependency -> edges.add(
                                        new Edge(key, dependency.on(), dependency.strength(), dependency.note()))));
            }
            return edges;
        }
    }
}

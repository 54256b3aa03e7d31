package dev.andon.impact;

import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Edge;
import dev.andon.catalog.Graph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A graph with what is far and healthy folded into counts, so that two hundred services can be read. What something is
 * wrong with is always shown, and so is the way to it.
 *
 * @param shown in the order of the graph
 * @param bunches what is folded, by where it hangs
 */
public record Folded(List<Node> shown, List<Bunch> bunches) {
    /** So many can be read without folding anything. */
    private static final int READABLE = 30;

    /** Up to so many are shown of what nothing is wrong with, once anything is folded. */
    private static final int USUAL = 12;

    private static final int BUNCHES = 8;

    /**
     * So many more.
     *
     * @param at the key of what is shown and nearest to them; null when they hang in several places
     * @param level where they would stand: 0 with what the incident names, below 0 above it, above 0 below it
     */
    public record Bunch(@Nullable String at, int level, int count) {}

    /**
     * Folds a graph.
     *
     * @param noteworthy keys that must be shown
     * @param usual how many others are shown, nearest and worst to lose first
     */
    public static Folded of(Graph graph, Set<String> noteworthy, int usual) {
        return new Fold(graph, usual).of(noteworthy);
    }

    /** Folds a graph that has more in it than can be read; another is shown whole. */
    public static Folded readable(Graph graph, Set<String> noteworthy) {
        boolean small = graph.nodes().size() <= READABLE;
        return of(graph, noteworthy, small ? READABLE : USUAL);
    }

    private static final class Fold {
        private final Graph graph;
        private final int usual;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final Map<String, String> parents = new HashMap<>();

        Fold(Graph graph, int usual) {
            this.graph = graph;
            this.usual = usual;
            graph.nodes().forEach(node -> nodes.put(node.key(), node));
            graph.edges().forEach(this::parent);
        }

        /** What is one level nearer to the middle and has an edge with it; the first in the order of the graph. */
        private void parent(Edge edge) {
            int from = level(edge.from());
            int to = level(edge.to());
            if (to > 0 && from == to - 1) {
                parents.putIfAbsent(edge.to(), edge.from());
            }
            if (from < 0 && to == from + 1) {
                parents.putIfAbsent(edge.from(), edge.to());
            }
        }

        private int level(String key) {
            Node node = nodes.get(key);
            return node == null ? 0 : node.level();
        }

        Folded of(Set<String> noteworthy) {
            Set<String> kept = new HashSet<>();
            noteworthy.stream().filter(nodes::containsKey).forEach(key -> keepTheWayTo(key, kept));
            graph.nodes().stream()
                    .filter(node -> !kept.contains(node.key()))
                    .sorted(Comparator.comparingInt((Node node) -> Math.abs(node.level()))
                            .thenComparingInt(node -> node.tier() == null ? 9 : node.tier())
                            .thenComparing(Node::key))
                    .limit(Math.max(0, usual - kept.size()))
                    .toList()
                    .forEach(node -> kept.add(node.key()));
            List<Node> shown = graph.nodes().stream()
                    .filter(node -> kept.contains(node.key()))
                    .toList();
            return new Folded(shown, bunches(kept));
        }

        private void keepTheWayTo(@Nullable String key, Set<String> kept) {
            for (String at = key; at != null && kept.add(at); ) {
                at = parents.get(at);
            }
        }

        private List<Bunch> bunches(Set<String> kept) {
            Map<Bunch, Integer> counts = new LinkedHashMap<>();
            for (Node node : graph.nodes()) {
                if (!kept.contains(node.key())) {
                    counts.merge(place(node, kept), 1, Integer::sum);
                }
            }
            List<Bunch> all = new ArrayList<>();
            counts.forEach((place, count) -> all.add(new Bunch(place.at(), place.level(), count)));
            all.sort(Comparator.comparingInt(Bunch::count).reversed());
            return together(all);
        }

        /** The nearest on the way in that is shown. */
        private Bunch place(Node node, Set<String> kept) {
            String at = parents.get(node.key());
            while (at != null && !kept.contains(at)) {
                at = parents.get(at);
            }
            int side = Integer.signum(node.level());
            return new Bunch(at, at == null ? side : level(at) + side, 0);
        }

        /** A picture with fifty bunches is no easier to read than one with the nodes. */
        private static List<Bunch> together(List<Bunch> all) {
            if (all.size() <= BUNCHES) {
                return all;
            }
            List<Bunch> few = new ArrayList<>(all.subList(0, BUNCHES));
            Map<Integer, Integer> rest = new LinkedHashMap<>();
            all.subList(BUNCHES, all.size())
                    .forEach(bunch -> rest.merge(Integer.signum(bunch.level()), bunch.count(), Integer::sum));
            rest.forEach((side, count) -> few.add(new Bunch(null, side, count)));
            return few;
        }
    }
}

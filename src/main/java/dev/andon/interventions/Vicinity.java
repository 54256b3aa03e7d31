package dev.andon.interventions;

import dev.andon.catalog.Dependency;
import dev.andon.catalog.Snapshot;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How near two targets are. On the same host, or the same service, or one up- or downstream of the other: along a chain
 * of dependencies that runs in one direction. Two services that merely need the same third one, or are needed by the
 * same one, are not: what is done to one does not reach the other, and half the house shares a database. See
 * docs/adr/0018.
 *
 * @param path the services from ours to theirs, both among them; empty for the same host
 * @param downstream whether ours needs theirs, directly or not
 */
public record Vicinity(List<String> path, boolean downstream) {

    /** The edges of a dependency graph. */
    public interface Edges {

        /** What this service cannot do without, or not well. */
        Collection<String> needs(String service);

        /** What needs this service. */
        Collection<String> neededBy(String service);

        /** The catalog's, hard and soft alike. */
        static Edges of(Snapshot catalog) {
            return new Edges() {
                @Override
                public Collection<String> needs(String service) {
                    return catalog.service(service).stream()
                            .flatMap(one -> one.dependencies().stream())
                            .map(Dependency::on)
                            .toList();
                }

                @Override
                public Collection<String> neededBy(String service) {
                    return catalog.dependents(service);
                }
            };
        }
    }

    /** How many dependencies lie between; 0 for the same target. */
    public int hops() {
        return Math.max(0, path.size() - 1);
    }

    /** As seen from the other. */
    public Vicinity reversed() {
        return new Vicinity(path.reversed(), !downstream);
    }

    /**
     * How the two are near each other, if they are; the shorter way where there are two.
     *
     * @param distance how many dependencies may lie between
     */
    public static Optional<Vicinity> of(Aim ours, Aim theirs, Edges edges, int distance) {
        if (ours.sameHost(theirs)) {
            return Optional.of(new Vicinity(List.of(), true));
        }
        String from = ours.service();
        String to = theirs.service();
        if (from == null || to == null) {
            return Optional.empty();
        }
        Optional<Vicinity> down = chain(from, to, edges, distance, true);
        Optional<Vicinity> up = chain(from, to, edges, distance, false);
        return down.isPresent()
                        && up.isPresent()
                        && up.get().hops() < down.get().hops()
                ? up
                : down.or(() -> up);
    }

    /** The shortest chain, walked breadth first. */
    private static Optional<Vicinity> chain(String from, String to, Edges edges, int distance, boolean downstream) {
        Map<String, String> cameFrom = new HashMap<>(Map.of(from, from));
        Map<String, Integer> depth = new HashMap<>(Map.of(from, 0));
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty() && !cameFrom.containsKey(to)) {
            String here = ahead.removeFirst();
            int next = depth.getOrDefault(here, 0) + 1;
            if (next <= distance) {
                for (String there : downstream ? edges.needs(here) : edges.neededBy(here)) {
                    if (cameFrom.putIfAbsent(there, here) == null) {
                        depth.put(there, next);
                        ahead.addLast(there);
                    }
                }
            }
        }
        return cameFrom.containsKey(to)
                ? Optional.of(new Vicinity(back(from, to, cameFrom), downstream))
                : Optional.empty();
    }

    private static List<String> back(String from, String to, Map<String, String> cameFrom) {
        LinkedList<String> path = new LinkedList<>(List.of(to));
        while (!path.getFirst().equals(from)) {
            path.addFirst(cameFrom.getOrDefault(path.getFirst(), from));
        }
        return List.copyOf(path);
    }
}

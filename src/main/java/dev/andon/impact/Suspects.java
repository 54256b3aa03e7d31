package dev.andon.impact;

import dev.andon.alerts.AlertSeverity;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Edge;
import dev.andon.catalog.Graph.Node;
import dev.andon.impact.Signs.Changed;
import dev.andon.impact.Suspect.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ranks where to look first. A pure function, and every point has a reason in words, so that whoever disagrees knows with
 * what. More evidence against a system never ranks it lower: an alert, a change before it began, one more service that
 * needs it.
 */
public final class Suspects {
    /** How long before it began a change can have to do with it. */
    public static final Duration WINDOW = Duration.ofHours(24);

    private static final int NAMED = 8;
    private static final int NEEDED = 10;
    private static final int BY_MORE = 4;
    private static final int BY_MANY = 12;
    private static final int BY_ALL = 3;
    private static final int MORE_ALERTS = 5;
    private static final int MORE_CHANGES = 3;
    private static final int CHECKED = -25;
    private static final int ONLY_NEEDED = 3;

    private final Map<String, Set<String>> neededBy = new HashMap<>();
    private final Set<String> affected;
    private final Map<String, Signs> signs;
    private final Instant start;

    private Suspects(Graph graph, Collection<String> affected, Map<String, Signs> signs, Instant start) {
        this.affected = new TreeSet<>(affected);
        this.signs = signs;
        this.start = start;
        Map<String, List<String>> needs = new HashMap<>();
        for (Edge edge : graph.edges()) {
            needs.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
        }
        this.affected.forEach(ill -> walk(ill, needs));
    }

    private void walk(String ill, Map<String, List<String>> needs) {
        Deque<String> next = new ArrayDeque<>(List.of(ill));
        Set<String> reached = new HashSet<>(Set.of(ill));
        while (!next.isEmpty()) {
            for (String needed : needs.getOrDefault(next.poll(), List.of())) {
                if (reached.add(needed)) {
                    neededBy.computeIfAbsent(needed, _ -> new TreeSet<>()).add(ill);
                    next.add(needed);
                }
            }
        }
    }

    /**
     * Most suspect first: those that something besides their place speaks against, and a few that several affected services
     * need.
     *
     * @param affected keys of the services the incident is about, as far as they are in the graph
     * @param start when it began, as far as is known
     */
    public static List<Suspect> rank(
            Graph graph, Collection<String> affected, Map<String, Signs> signs, Instant start) {
        Suspects suspects = new Suspects(graph, affected, signs, start);
        List<Suspect> all = graph.nodes().stream()
                .flatMap(node -> suspects.of(node).stream())
                .sorted(Comparator.comparingInt(Suspect::points).reversed().thenComparing(Suspect::key))
                .toList();
        // In a large house half of it is needed by several; that alone tells little.
        Set<Suspect> needed = all.stream()
                .filter(suspect -> suspect.reasons().size() == 1)
                .skip(ONLY_NEEDED)
                .collect(Collectors.toSet());
        return all.stream().filter(suspect -> !needed.contains(suspect)).toList();
    }

    private Optional<Suspect> of(Node node) {
        Signs seen = signs.getOrDefault(node.key(), Signs.NONE);
        boolean named = affected.contains(node.key());
        Set<String> by = neededBy.getOrDefault(node.key(), Set.of());
        List<Reason> reasons = new ArrayList<>();
        if (named) {
            reasons.add(new Reason("It is named in this incident", NAMED));
        } else if (!by.isEmpty()) {
            reasons.add(needed(by));
        }
        boolean below = !named && !by.isEmpty();
        int place = reasons.size();
        changed(seen).ifPresent(reasons::add);
        if (below) {
            alerted(seen).ifPresent(reasons::add);
        }
        boolean accused = reasons.size() > place || below && (by.size() > 1 || ill(seen));
        said(seen, below).ifPresent(reasons::add);
        reasons.sort(Comparator.comparingInt(Reason::points).reversed());
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return accused
                ? Optional.of(new Suspect(node.key(), node.name(), node.kind().word(), points, List.copyOf(reasons)))
                : Optional.empty();
    }

    private static boolean ill(Signs seen) {
        return seen.said() != null && seen.said().isIll();
    }

    private Reason needed(Set<String> by) {
        boolean all = by.size() == affected.size() && by.size() > 1;
        String words = by.size() == 1
                ? by.iterator().next() + " needs it"
                : all
                        ? (by.size() == 2 ? "Both" : "All " + by.size()) + " affected services need it"
                        : "%d of %d affected services need it".formatted(by.size(), affected.size());
        int more = Math.min(BY_MANY, BY_MORE * (by.size() - 1));
        return new Reason(words, NEEDED + more + (all ? BY_ALL : 0));
    }

    private static Optional<Reason> alerted(Signs seen) {
        return seen.alerts().stream()
                .min(Comparator.comparing(Signs.Alerted::severity))
                .map(worst -> {
                    int count = seen.alerts().size();
                    String words = (count == 1 ? "1 open alert, " : count + " open alerts, the worst ")
                            + worst.severity().word() + ": " + worst.title();
                    return new Reason(words, weight(worst.severity()) + Math.min(MORE_ALERTS, count - 1));
                });
    }

    private static int weight(AlertSeverity severity) {
        return switch (severity) {
            case CRITICAL -> 15;
            case ERROR -> 10;
            case WARNING -> 6;
            case INFO -> 2;
        };
    }

    private Optional<Reason> changed(Signs seen) {
        List<Changed> before = seen.changes().stream()
                .filter(change -> !change.at().isAfter(start) && !change.at().isBefore(start.minus(WINDOW)))
                .toList();
        return before.stream().max(Comparator.comparing(Changed::at)).map(last -> {
            Duration earlier = Duration.between(last.at(), start);
            String more = before.size() == 1 ? "" : ", and %d more in the day before".formatted(before.size() - 1);
            String words = "Changed %s before it began: %s%s".formatted(span(earlier), last.summary(), more);
            return new Reason(words, recent(earlier) + Math.min(MORE_CHANGES, before.size() - 1));
        });
    }

    private static int recent(Duration before) {
        long minutes = before.toMinutes();
        return minutes <= 15 ? 25 : minutes <= 60 ? 20 : minutes <= 360 ? 12 : 6;
    }

    private static String span(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h";
    }

    /** How an affected system is, is what happens; how one below it is, may be why. That one works speaks for any. */
    private static Optional<Reason> said(Signs seen, boolean below) {
        if (seen.said() == null) {
            return Optional.empty();
        }
        return switch (seen.said()) {
            case DOWN -> below ? Optional.of(new Reason("Somebody says that it is down", 15)) : Optional.empty();
            case DEGRADED ->
                below ? Optional.of(new Reason("Somebody says that it is degraded", 10)) : Optional.empty();
            case RECOVERING ->
                below ? Optional.of(new Reason("Somebody says that it is recovering", 4)) : Optional.empty();
            case UNKNOWN -> Optional.empty();
            case WORKING -> Optional.of(new Reason("Somebody says that it is working", CHECKED));
        };
    }
}

package dev.andon.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Services that need each other in a ring. Such rings exist in real houses and are no error; but none of them can be
 * started first, and one had better know that before the night when all of them are down.
 */
final class Cycles {
    private static final int MOST = 50;

    private final Map<String, Service> services;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> onStack = new HashSet<>();
    private final List<Set<String>> rings = new ArrayList<>();

    private Cycles(Map<String, Service> services) {
        this.services = services;
    }

    /** A sentence for each group of services in a ring that one of these is part of. */
    static List<String> among(Map<String, Service> services, Collection<String> touched) {
        Cycles cycles = new Cycles(services);
        new TreeSet<>(services.keySet()).forEach(cycles::visit);
        List<String> told = cycles.rings.stream()
                .filter(ring -> ring.stream().anyMatch(touched::contains))
                .map(cycles::told)
                .sorted()
                .toList();
        if (told.size() <= MOST) {
            return told;
        }
        List<String> cut = new ArrayList<>(told.subList(0, MOST));
        cut.add("and %d more cycles".formatted(told.size() - MOST));
        return cut;
    }

    private record Frame(String key, List<String> needs, int[] next) {}

    /** Tarjan's, with a stack of its own: a chain of ten thousand services must not exhaust the thread's. */
    private void visit(String root) {
        if (index.containsKey(root)) {
            return;
        }
        Deque<Frame> frames = new ArrayDeque<>();
        frames.push(enter(root));
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            if (frame.next()[0] < frame.needs().size()) {
                String need = frame.needs().get(frame.next()[0]++);
                if (!index.containsKey(need)) {
                    frames.push(enter(need));
                } else if (onStack.contains(need)) {
                    low.merge(frame.key(), number(index, need), Math::min);
                }
            } else {
                frames.pop();
                leave(frame.key(), frames);
            }
        }
    }

    private Frame enter(String key) {
        index.put(key, index.size());
        low.put(key, number(index, key));
        open.push(key);
        onStack.add(key);
        return new Frame(key, needs(key), new int[1]);
    }

    private void leave(String key, Deque<Frame> frames) {
        int lowest = number(low, key);
        if (!frames.isEmpty()) {
            low.merge(frames.peek().key(), lowest, Math::min);
        }
        if (lowest == number(index, key)) {
            Set<String> group = new TreeSet<>();
            String member;
            do {
                member = open.pop();
                onStack.remove(member);
                group.add(member);
            } while (!member.equals(key));
            if (group.size() > 1) {
                rings.add(group);
            }
        }
    }

    private static int number(Map<String, Integer> numbers, String key) {
        return numbers.getOrDefault(key, 0);
    }

    private List<String> needs(String key) {
        Service service = services.get(key);
        return service == null
                ? List.of()
                : service.dependencies().stream()
                        .map(Dependency::on)
                        .filter(services::containsKey)
                        .toList();
    }

    /** A shortest way round from the first of them, and how many more are tangled up with it. */
    private String told(Set<String> ring) {
        String first = ring.iterator().next();
        List<String> round = wayRound(first, ring);
        String way = String.join(" → ", round) + " → " + first;
        int more = ring.size() - round.size();
        return more == 0
                ? "A cycle: " + way
                : "A cycle: %s, with %d more %s tangled up in it"
                        .formatted(way, more, more == 1 ? "service" : "services");
    }

    private List<String> wayRound(String first, Set<String> ring) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> reached = new ArrayDeque<>(List.of(first));
        while (!reached.isEmpty()) {
            String at = reached.poll();
            for (String need : needs(at)) {
                if (need.equals(first)) {
                    return back(at, first, cameFrom);
                }
                if (ring.contains(need) && cameFrom.putIfAbsent(need, at) == null) {
                    reached.add(need);
                }
            }
        }
        throw new IllegalStateException(first + " is in no ring");
    }

    private static List<String> back(String last, String first, Map<String, String> cameFrom) {
        Deque<String> way = new ArrayDeque<>();
        String at = last;
        while (!at.equals(first)) {
            way.push(at);
            at = cameFrom.getOrDefault(at, first);
        }
        way.push(first);
        return List.copyOf(way);
    }
}

package dev.andon.whys;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which factors are one, from pairs that somebody said are the same. Pairs in any order come to the same groups; the
 * oldest, the one of the lowest id, stands for its group.
 */
public final class Groups {
    private final Map<Long, Long> oldest = new HashMap<>();

    private Groups() {}

    /** Two that are the same. */
    public record Pair(long one, long other) {}

    /** @param pairs those of others than these ids say nothing */
    public static Groups of(Collection<Long> ids, Collection<Pair> pairs) {
        Groups groups = new Groups();
        ids.forEach(id -> groups.oldest.put(id, id));
        pairs.stream()
                .filter(pair -> ids.contains(pair.one()) && ids.contains(pair.other()))
                .forEach(groups::join);
        return groups;
    }

    /** These, and all that are one with them, whoever may know of the pairs. */
    static Set<Long> around(Collection<Long> ids, Collection<Pair> pairs) {
        Set<Long> all = new HashSet<>(ids);
        pairs.forEach(pair -> all.addAll(List.of(pair.one(), pair.other())));
        return of(all, pairs).all().values().stream()
                .filter(group -> group.stream().anyMatch(ids::contains))
                .flatMap(SortedSet::stream)
                .collect(Collectors.toSet());
    }

    private void join(Pair pair) {
        long one = of(pair.one());
        long other = of(pair.other());
        oldest.put(Math.max(one, other), Math.min(one, other));
    }

    /** The oldest of the group that this one is in. */
    public long of(long id) {
        long at = id;
        while (oldest.getOrDefault(at, at) != at) {
            at = oldest.getOrDefault(at, at);
        }
        return at;
    }

    /** Each group by its oldest, with all in it. */
    public Map<Long, SortedSet<Long>> all() {
        Map<Long, SortedSet<Long>> all = new TreeMap<>();
        oldest.keySet()
                .forEach(id -> all.computeIfAbsent(of(id), _ -> new TreeSet<>()).add(id));
        return all;
    }
}

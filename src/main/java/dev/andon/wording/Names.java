package dev.andon.wording;

import dev.andon.people.Handles;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names by which people are called: whole, the first alone, and the handle. */
public final class Names {
    /** Nobody. */
    public static final Names NONE = new Names();

    private final Map<String, Set<List<String>>> whole = new HashMap<>();
    private final Set<String> first = new HashSet<>();
    private final Set<String> handles = new HashSet<>();

    private Names() {}

    /**
     * @param names whole names as people write them
     * @param handles without the @
     */
    public static Names of(Collection<String> names, Collection<String> handles) {
        Names all = new Names();
        names.forEach(all::add);
        handles.forEach(handle -> all.handles.add(Handles.bare(handle)));
        return all;
    }

    private void add(String name) {
        List<String> words = List.of(name.strip().toLowerCase(Locale.ROOT).split("[\\s.]+", -1));
        if (words.getFirst().length() < 2 || words.getLast().isEmpty()) {
            return;
        }
        first.add(words.getFirst());
        if (words.size() > 1) {
            whole.computeIfAbsent(words.getFirst(), _ -> new HashSet<>()).add(words);
        }
    }

    boolean isFirst(String word) {
        return first.contains(word);
    }

    boolean isHandle(String word) {
        return handles.contains(word);
    }

    /** The whole names that begin with this word, each as its words. */
    Set<List<String>> beginning(String word) {
        return whole.getOrDefault(word, Set.of());
    }
}

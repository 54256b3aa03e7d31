package dev.andon.playbook.internal;

import dev.andon.playbook.PlaybookChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two playbooks, as the fewest places a person would name. Entries of a list are told apart by
 * their key, people by their e-mail; a list whose entries only changed places is one change of order.
 */
public final class Differences {
    private static final List<String> IDENTITIES = List.of("key", "email");

    private final List<PlaybookChange> changes = new ArrayList<>();

    private Differences() {}

    /** From one {@link Writing#tree} to another. */
    public static List<PlaybookChange> between(Map<String, Object> before, Map<String, Object> after) {
        Differences differences = new Differences();
        differences.named("", before, after);
        return List.copyOf(differences.changes);
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            named(path, one, other);
        } else if (before instanceof List<?> one && after instanceof List<?> other && areKeyed(one, other)) {
            listed(path, one, other);
        } else if (!Objects.equals(before, after)) {
            changes.add(new PlaybookChange(path, before, after));
        }
    }

    private void named(String path, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name ->
                compare(path.isEmpty() ? name.toString() : path + "/" + name, before.get(name), after.get(name)));
    }

    private void listed(String path, List<?> before, List<?> after) {
        Map<String, Object> one = byIdentity(before);
        Map<String, Object> other = byIdentity(after);
        Set<String> both = new LinkedHashSet<>(one.keySet());
        both.addAll(other.keySet());
        both.forEach(key -> compare(path + "/" + key, one.get(key), other.get(key)));
        List<String> kept = new ArrayList<>(one.keySet());
        kept.retainAll(other.keySet());
        other.keySet().stream().filter(key -> !one.containsKey(key)).forEach(kept::add);
        List<String> order = List.copyOf(other.keySet());
        if (!kept.equals(order)) {
            changes.add(new PlaybookChange(path, kept, order));
        }
    }

    private static boolean areKeyed(List<?> one, List<?> other) {
        return one.stream().allMatch(part -> identity(part) != null)
                && other.stream().allMatch(part -> identity(part) != null);
    }

    private static Map<String, Object> byIdentity(List<?> list) {
        Map<String, Object> all = new LinkedHashMap<>();
        list.forEach(part -> all.put(Objects.requireNonNull(identity(part)), part));
        return all;
    }

    private static @Nullable String identity(@Nullable Object part) {
        if (!(part instanceof Map<?, ?> map)) {
            return null;
        }
        return IDENTITIES.stream()
                .filter(map::containsKey)
                .findFirst()
                .map(name -> String.valueOf(map.get(name)))
                .orElse(null);
    }
}

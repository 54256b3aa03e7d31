package dev.andon.playbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.playbook.PlaybookChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The differences shown are exactly what changes: made to the one playbook, they give the other. */
class DifferencesProperties {

    @Provide
    Arbitrary<Map<String, Object>> playbooks() {
        Arbitrary<String> words = Arbitraries.of("a", "b", "c", "d");
        Arbitrary<List<Map<String, Object>>> items =
                keyed(words, words.map(text -> new LinkedHashMap<>(Map.of("text", text))));
        Arbitrary<Map<String, Object>> entries = Combinators.combine(
                        words.injectNull(0.3), words.list().ofMaxSize(3), items.injectNull(0.3))
                .as((name, choices, some) -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("choices", choices);
                    if (name != null) {
                        entry.put("name", name);
                    }
                    if (some != null) {
                        entry.put("items", some);
                    }
                    return entry;
                });
        Arbitrary<List<Map<String, Object>>> section = keyed(words, entries);
        return Combinators.combine(section, section).as((one, other) -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("severities", one);
            tree.put("checklists", other);
            return tree;
        });
    }

    private static Arbitrary<List<Map<String, Object>>> keyed(
            Arbitrary<String> keys, Arbitrary<? extends Map<String, Object>> entries) {
        return keys.list()
                .uniqueElements()
                .ofMaxSize(4)
                .flatMap(order -> entries.list().ofSize(order.size()).map(some -> {
                    List<Map<String, Object>> list = new ArrayList<>();
                    for (int i = 0; i < order.size(); i++) {
                        Map<String, Object> entry = new LinkedHashMap<>(some.get(i));
                        entry.put("key", order.get(i));
                        list.add(entry);
                    }
                    return list;
                }));
    }

    @Property(tries = 3000)
    void madeToTheOneTheyGiveTheOther(
            @ForAll("playbooks") Map<String, Object> before, @ForAll("playbooks") Map<String, Object> after) {
        List<PlaybookChange> changes = Differences.between(before, after);

        Object patched = copy(before);
        for (PlaybookChange change : changes) {
            patch(patched, change);
        }
        assertThat(patched).isEqualTo(after);
        assertThat(changes.isEmpty()).isEqualTo(before.equals(after));
    }

    @SuppressWarnings("unchecked") // trees are made above
    private static void patch(Object tree, PlaybookChange change) {
        String[] path = change.path().split("/");
        Object at = tree;
        for (int i = 0; i < path.length - 1; i++) {
            at = step(at, path[i]);
        }
        String last = path[path.length - 1];
        if (change.isOrder() && step(at, last) instanceof List<?> list && isKeyed(list)) {
            List<String> order = (List<String>) Objects.requireNonNull(change.after());
            ((List<Map<String, Object>>) list)
                    .sort((one, other) -> order.indexOf(one.get("key")) - order.indexOf(other.get("key")));
        } else if (at instanceof Map<?, ?> map) {
            put((Map<String, Object>) map, last, change.after());
        } else {
            replace((List<Map<String, Object>>) at, last, change.after());
        }
    }

    private static boolean isKeyed(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(part -> part instanceof Map<?, ?>);
    }

    private static Object step(Object at, String name) {
        if (at instanceof Map<?, ?> map) {
            return Objects.requireNonNullElse(map.get(name), "");
        }
        return ((List<?>) at)
                .stream()
                        .filter(part -> name.equals(((Map<?, ?>) part).get("key")))
                        .<Object>map(part -> part)
                        .findFirst()
                        .orElse("");
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value == null) {
            map.remove(name);
        } else {
            map.put(name, copy(value));
        }
    }

    @SuppressWarnings("unchecked") // trees are made above
    private static void replace(List<Map<String, Object>> list, String key, @Nullable Object value) {
        list.removeIf(entry -> key.equals(entry.get("key")));
        if (value != null) {
            list.add((Map<String, Object>) copy(value));
        }
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((name, part) -> copy.put(String.valueOf(name), copy(part)));
                yield copy;
            }
            case List<?> list ->
                new ArrayList<>(
                        list.stream().<Object>map(DifferencesProperties::copy).toList());
            default -> value;
        };
    }
}

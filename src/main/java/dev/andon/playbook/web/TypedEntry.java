package dev.andon.playbook.web;

import dev.andon.playbook.internal.Piece;
import dev.andon.playbook.internal.Piece.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * An entry of the playbook as a form has it. A field's name is its path: {@code criteria}, {@code items[2].text};
 * {@code types[]} is sent once for each word that is ticked, {@code choices:lines} is a list with one word a line.
 * Rows are sorted by the number in {@code at}, and a row whose words were cleared is gone.
 */
final class TypedEntry {
    private static final Pattern ROW = Pattern.compile("([a-z_]+)\\[(\\d{1,3})]\\.(.+)");
    private static final List<String> WORDS = List.of("text", "heading", "email", "report");
    private static final List<String> OURS = List.of("_csrf", "revision");

    private TypedEntry() {}

    /** What was typed as nested maps and lists, without what is blank. */
    static Map<String, Object> read(MultiValueMap<String, String> form) {
        Map<String, Object> entry = new LinkedHashMap<>();
        Map<String, Map<Integer, Map<String, Object>>> rows = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            Matcher row = ROW.matcher(name);
            if (row.matches()) {
                Map<String, Object> one = rows.computeIfAbsent(row.group(1), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(Integer.valueOf(row.group(2)), _ -> new LinkedHashMap<>());
                put(one, row.group(3), values);
            } else if (!OURS.contains(name)) {
                put(entry, name, values);
            }
        });
        rows.forEach((list, some) -> entry.put(list, sorted(some)));
        return entry;
    }

    private static void put(Map<String, Object> into, String name, List<String> values) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            Map<String, Object> below = new LinkedHashMap<>();
            if (into.get(name.substring(0, dot)) instanceof Map<?, ?> there) {
                there.forEach((key, value) -> below.put(String.valueOf(key), value));
            }
            put(below, name.substring(dot + 1), values);
            if (!below.isEmpty()) {
                into.put(name.substring(0, dot), below);
            }
            return;
        }
        List<String> words = words(name, values);
        if (!words.isEmpty()) {
            boolean list = name.endsWith("[]") || name.endsWith(":lines");
            into.put(name.replaceAll("\\[]$|:lines$", ""), list ? words : words.getFirst());
        }
    }

    private static List<String> words(String name, List<String> values) {
        Stream<String> all = values.stream().filter(Objects::nonNull);
        if (name.endsWith(":lines")) {
            all = all.flatMap(String::lines).map(String::strip);
        }
        return all.filter(word -> !word.isBlank()).toList();
    }

    private static List<Map<String, Object>> sorted(Map<Integer, Map<String, Object>> rows) {
        return rows.values().stream()
                .filter(row -> WORDS.stream().anyMatch(row::containsKey))
                .sorted(Comparator.comparingDouble(TypedEntry::at))
                .map(row -> {
                    Map<String, Object> kept = new LinkedHashMap<>(row);
                    kept.remove("at");
                    return kept;
                })
                .toList();
    }

    /** Rows without a number stay behind those that have one. */
    private static double at(Map<String, Object> row) {
        String at = String.valueOf(row.get("at"));
        return at.matches("\\d{1,4}(\\.\\d{1,3})?") ? Double.parseDouble(at) : Double.MAX_VALUE;
    }

    /** As the playbook reads it: each word as typed by a person. */
    static Piece piece(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Piece> parts = new LinkedHashMap<>();
                map.forEach((name, part) -> parts.put(String.valueOf(name), piece(part)));
                yield new Piece.Named(parts, Map.of(), null);
            }
            case List<?> list ->
                new Piece.Listing(list.stream().map(TypedEntry::piece).toList(), null);
            default -> new Piece.Word(value.toString(), Look.TYPED, null);
        };
    }

    /** The other way: the values that a form of this entry shows, by the names of its fields. */
    static Map<String, String> values(Map<String, Object> entry) {
        Map<String, String> values = new LinkedHashMap<>();
        entry.forEach((name, value) -> flatten(values, name, value));
        return values;
    }

    private static void flatten(Map<String, String> values, String path, Object value) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, part) -> flatten(values, path + "." + name, part));
            case List<?> list -> flatten(values, path, list);
            default -> values.put(path, value.toString());
        }
    }

    private static void flatten(Map<String, String> values, String path, List<?> list) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object part = list.get(i);
            if (part instanceof Map<?, ?>) {
                flatten(values, path + "[" + i + "]", part);
                values.put(path + "#", Integer.toString(i + 1));
            } else {
                values.put(path + "[]=" + part, "true");
                lines.add(String.valueOf(part));
            }
        }
        values.put(path + ":lines", String.join("\n", lines));
    }
}

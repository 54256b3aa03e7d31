package dev.andon.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants something in the catalog to be, as they said it: by form, API or file. What is not in
 * {@code values} stays as it is; what is there and empty is emptied.
 *
 * @param key as typed; empty when none was given
 * @param values text, lists of text, or lists of maps of text, by field
 * @param lines the line of the file on which a field, or the part of a field such as {@code depends_on[2]}, begins; the
 *     draft itself begins on the line of the empty name. Empty when there is no file
 */
public record Draft(Kind kind, String key, Map<String, Object> values, Map<String, Integer> lines) {

    /** A draft that came from no file. */
    public static Draft of(Kind kind, @Nullable String key, Map<String, Object> values) {
        return new Draft(kind, key == null ? "" : key.strip(), values, Map.of());
    }

    /** The line on which a field begins, or the nearest thing around it; 0 when there is no file. */
    int line(String field) {
        String at = field;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return lines.getOrDefault(at, 0);
    }

    /** The field as a list of texts: a list of them, or one text with commas, semicolons or line ends between. */
    @Nullable
    List<?> list(String field) {
        Object value = values.get(field);
        return switch (value) {
            case null -> null;
            case List<?> list -> list;
            case String text -> split(text);
            default -> List.of(value);
        };
    }

    private static List<String> split(String text) {
        return java.util.Arrays.stream(text.split("[;\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

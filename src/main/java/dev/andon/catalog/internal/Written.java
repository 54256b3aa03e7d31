package dev.andon.catalog.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of a field as people write it in one cell of a table or one field of a form; it is read back the same. */
public final class Written {
    private Written() {}

    /** @param between what stands between the parts of a list */
    public static String of(Object value, String between) {
        return switch (value) {
            case List<?> list -> list.stream().map(Written::part).collect(Collectors.joining(between));
            case Boolean truth -> truth ? "true" : "";
            default -> value.toString();
        };
    }

    private static String part(Object part) {
        if (!(part instanceof Map<?, ?> map)) {
            return part.toString();
        }
        if (map.containsKey("url")) {
            return map.get("name") + " = " + map.get("url");
        }
        boolean hard = "hard".equals(map.get("strength"));
        String note = String.valueOf(map.get("note"));
        String on = String.valueOf(map.get("on"));
        return hard && note.isEmpty()
                ? on
                : "%s (%s%s)".formatted(on, map.get("strength"), note.isEmpty() ? "" : ": " + note);
    }
}

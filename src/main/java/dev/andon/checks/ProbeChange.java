package dev.andon.checks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed an endpoint.
 *
 * @param before null when it is new
 * @param after null when it is gone
 */
public record ProbeChange(
        long id,
        String probe,
        Instant at,
        String by,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    /** What happened, as people read it. */
    public String words() {
        if (before == null || after == null) {
            return before == null ? "added at " + url(after) : "removed";
        }
        return differences(before, after);
    }

    private static String differences(Map<String, Object> before, Map<String, Object> after) {
        StringBuilder words = new StringBuilder();
        after.forEach((field, to) -> {
            Object from = before.get(field);
            if (!to.equals(from)) {
                words.append(words.isEmpty() ? "" : "; ")
                        .append("%s: %s → %s".formatted(field.replace('_', ' '), from == null ? "–" : from, to));
            }
        });
        before.forEach((field, from) -> {
            if (!after.containsKey(field)) {
                words.append(words.isEmpty() ? "" : "; ").append("%s: %s → –".formatted(field.replace('_', ' '), from));
            }
        });
        return words.isEmpty() ? "saved without a change" : words.toString();
    }

    private static Object url(@Nullable Map<String, Object> of) {
        return of == null ? "" : of.getOrDefault("url", "");
    }
}

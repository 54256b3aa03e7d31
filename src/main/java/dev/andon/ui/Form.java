package dev.andon.ui;

import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form and what was wrong with it, so that nothing typed is ever lost. */
public record Form(Map<String, String> values, List<FieldError> errors) {

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /** A form opened with something already in it. */
    public static Form of(Map<String, String> values) {
        return new Form(values, List.of());
    }

    /** What was sent, shown again beside what the command refused. */
    public static Form refused(Map<String, String> values, Invalid invalid) {
        return new Form(values, invalid.errors());
    }

    /** What was sent, shown again with a refusal that is about no field of its own at this one. */
    public static Form refused(Map<String, String> values, String field, Refusal refusal) {
        return new Form(values, List.of(new FieldError(field, refusal.getMessage())));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The first thing wrong with the field, or null. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** The ids of what explains an input, for {@code aria-describedby}; null when nothing does. */
    public static @Nullable String describedBy(String field, @Nullable String hint, @Nullable String error) {
        String ids = (hint == null ? "" : field + "-hint ") + (error == null ? "" : field + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** A field's name as people read it: "Starts at" for {@code starts_at}, "Region" for {@code fields.region}. */
    public static String words(String field) {
        String words =
                field.substring(field.lastIndexOf('.') + 1).replace('_', ' ').strip();
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

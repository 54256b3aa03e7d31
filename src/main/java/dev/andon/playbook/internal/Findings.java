package dev.andon.playbook.internal;

import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a playbook, each with its field and, when it came from a file, its line and column. */
final class Findings {
    private static final int SHOWN = 50;

    private final Validation validation = new Validation();
    private final Map<String, Place> places = new HashMap<>();

    Validation validation() {
        return validation;
    }

    /** Remembers where a field stands, so that what is found later can be shown there. */
    void at(String path, @Nullable Place place) {
        if (place != null) {
            places.put(path, place);
        }
    }

    boolean knows(String path) {
        return places.containsKey(path);
    }

    void error(String path, String message) {
        validation.error(path, message);
    }

    void check(boolean holds, String path, String message) {
        validation.check(holds, path, message);
    }

    boolean isEmpty() {
        return validation.errors().isEmpty();
    }

    void throwIfAny() {
        List<FieldError> errors = validation.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors.stream().limit(SHOWN).map(this::placed).toList());
        }
    }

    private FieldError placed(FieldError error) {
        Place place = place(error.field());
        return place == null ? error : new FieldError(error.field(), place + ": " + error.message());
    }

    /** What is missing stands nowhere; then where it should have stood. */
    private @Nullable Place place(String path) {
        for (String at = path; ; at = above(at)) {
            Place place = places.get(at);
            if (place != null || at.isEmpty()) {
                return place;
            }
        }
    }

    private static String above(String path) {
        int dot = path.lastIndexOf('.');
        int bracket = path.lastIndexOf('[');
        return path.substring(0, Math.max(0, Math.max(dot, bracket)));
    }
}

package dev.andon.response.web;

import dev.andon.platform.problem.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what people type into forms. */
final class Typed {
    private Typed() {}

    /** A time from a datetime field, typed in this zone; null when blank. */
    static @Nullable Instant instant(String field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid(field, "is not a time such as 2026-11-20T03:14");
        }
    }

    /** Names with commas between. */
    static List<String> names(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** A number from a select; null when nothing is chosen. */
    static @Nullable Long id(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Invalid(field, "is not one of the choices");
        }
    }
}

package dev.andon.response.web;

import dev.andon.platform.problem.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
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

package dev.andon.reviews.web;

import dev.andon.platform.problem.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what people type into the forms about review meetings. */
final class Typed {
    private Typed() {}

    /** A clock's time in a zone; null when blank, now in UTC when the zone is none, which the command refuses. */
    static @Nullable Instant instant(String field, @Nullable String text, @Nullable String zone, ZoneId usual) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String word = Objects.requireNonNullElse(zone, "").strip();
            ZoneId in = ZoneId.getAvailableZoneIds().contains(word) ? ZoneId.of(word) : usual;
            return LocalDateTime.parse(text.strip()).atZone(in).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid(field, "is not a time such as 2026-11-20T10:00");
        }
    }

    /** What is no number is out of every range; nothing typed is nothing said. */
    static @Nullable Integer number(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        return text.isEmpty() ? null : text.matches("\\d{1,6}") ? Integer.valueOf(text) : Integer.valueOf(-1);
    }

    /** The number of an incident, with or without INC- before it; null when blank, 0 for what is none. */
    static @Nullable Long incident(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip().replaceFirst("(?i)^inc-", "");
        return text.isEmpty() ? null : text.matches("\\d{1,15}") ? Long.valueOf(text) : Long.valueOf(0);
    }

    /** Words with commas, semicolons or line ends between. */
    static List<String> words(@Nullable String typed) {
        return Arrays.stream(Objects.requireNonNullElse(typed, "").split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A version that a page was opened with; null for none. */
    static @Nullable Long version(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "");
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}

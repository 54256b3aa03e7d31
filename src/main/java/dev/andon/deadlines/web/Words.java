package dev.andon.deadlines.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and numbers as people read and type them. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Words() {}

    /** A day: 3 Nov 2026; a dash for none. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    /** 1 day, 12 days. */
    public static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** What was typed as a number; null for nothing, and for what is none a number that no field takes. */
    static @Nullable Integer number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.strip().matches("\\d{1,7}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(-1);
    }

    /** The version that a form was read with; null for none. */
    static @Nullable Long version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }
}

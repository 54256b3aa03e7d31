package dev.andon.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as text in UTC: what a page says until the browser says it in its own zone. */
public final class Times {
    private static final DateTimeFormatter TIME = formatter("HH:mm");
    private static final DateTimeFormatter DATE = formatter("d MMM uuuu");
    private static final DateTimeFormatter DATE_TIME = formatter("d MMM uuuu, HH:mm 'UTC'");
    private static final DateTimeFormatter FULL = formatter("EEEE d MMMM uuuu, HH:mm:ss 'UTC'");

    private Times() {}

    /** @param format as the part {@code ui/time} takes it */
    public static String text(Instant at, String format) {
        return switch (format) {
            case "time" -> TIME.format(at);
            case "date" -> DATE.format(at);
            default -> DATE_TIME.format(at);
        };
    }

    public static String full(Instant at) {
        return FULL.format(at);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
    }
}

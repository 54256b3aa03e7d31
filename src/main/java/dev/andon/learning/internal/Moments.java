package dev.andon.learning.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as a document states them. A document is read in many zones, so it keeps to UTC and says so. */
public final class Moments {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Moments() {}

    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    public static String second(Instant moment) {
        return SECOND.format(moment);
    }

    /** "3 November 2026, 01:12 to 03:40 UTC"; the second day is named when it is another. */
    public static String span(Instant from, Instant to) {
        boolean sameDay = from.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .equals(to.atOffset(ZoneOffset.UTC).toLocalDate());
        return DAY.format(from) + " to " + (sameDay ? TIME.format(to) : DAY.format(to) + " UTC");
    }

    public static String day(Instant moment) {
        return DAY.format(moment) + " UTC";
    }
}

package dev.andon.alerts.internal.dialect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times as tools write them. A time that makes no sense never refuses an alert; it is noted and ours is used. */
final class Moments {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final long SKEW_SECONDS = 60;

    // PagerDuty's own sample has an offset without a colon: 2015-07-17T08:42:58.315+0000
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' ']")
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private Moments() {}

    static Instant startedAt(String field, @Nullable String text, Instant receivedAt, List<String> warnings) {
        if (text == null || text.isBlank()) {
            return receivedAt;
        }
        Instant at = parse(text.strip());
        if (at == null) {
            warnings.add("'%s' is not a time that can be read; the time of receipt is used".formatted(field));
            return receivedAt;
        }
        if (at.isBefore(EARLIEST) || at.isAfter(receivedAt.plusSeconds(SKEW_SECONDS))) {
            String when = at.isBefore(EARLIEST) ? "before the year 2000" : "in the future";
            warnings.add("'%s' is %s; the time of receipt is used".formatted(field, when));
            return receivedAt;
        }
        return at.isAfter(receivedAt) ? receivedAt : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant parse(String text) {
        try {
            return switch (FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime at -> at.toInstant();
                case LocalDateTime at -> at.toInstant(ZoneOffset.UTC);
                default -> null;
            };
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

package dev.andon.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads times as people write them in reports. */
final class Moments {
    private static final List<DateTimeFormatter> DAYS_AND_TIMES = Stream.of(
                    "uuuu-MM-dd'T'HH:mm[:ss]",
                    "uuuu-MM-dd HH:mm[:ss]",
                    "uuuu/MM/dd HH:mm[:ss]",
                    "d MMMM uuuu[,] HH:mm[:ss]",
                    "MMMM d, uuuu[,] HH:mm[:ss]",
                    "d MMM uuuu[,] HH:mm[:ss]",
                    "MMM d, uuuu[,] HH:mm[:ss]",
                    "dd.MM.uuuu HH:mm[:ss]")
            .map(Moments::format)
            .toList();
    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-MM-dd",
                    "uuuu/MM/dd",
                    "d MMMM uuuu",
                    "MMMM d, uuuu",
                    "d MMM uuuu",
                    "MMM d, uuuu",
                    "dd.MM.uuuu")
            .map(Moments::format)
            .toList();

    private Moments() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** @param zone of times that do not name one; a day without a time begins at midnight there */
    static Optional<Instant> read(String written, ZoneId zone) {
        String text = written.strip().replaceAll("(\\d)(st|nd|rd|th)\\b", "$1");
        if (text.endsWith(" UTC") || text.endsWith(" GMT")) {
            return read(text.substring(0, text.length() - 4), ZoneOffset.UTC);
        }
        return first(
                        List.of(
                                Instant::parse,
                                t -> OffsetDateTime.parse(
                                                t.replaceFirst(" (?=[+-])", "").replace(' ', 'T'))
                                        .toInstant()),
                        text)
                .or(() -> first(
                        DAYS_AND_TIMES.stream()
                                .<Function<String, Instant>>map(format -> t -> LocalDateTime.parse(t, format)
                                        .atZone(zone)
                                        .toInstant())
                                .toList(),
                        text))
                .or(() -> first(
                        DAYS.stream()
                                .<Function<String, Instant>>map(format -> t -> LocalDate.parse(t, format)
                                        .atStartOfDay(zone)
                                        .toInstant())
                                .toList(),
                        text));
    }

    private static Optional<Instant> first(List<Function<String, Instant>> ways, String text) {
        for (Function<String, Instant> way : ways) {
            try {
                return Optional.of(way.apply(text));
            } catch (DateTimeException _) {
                // the next way, then
            }
        }
        return Optional.empty();
    }
}

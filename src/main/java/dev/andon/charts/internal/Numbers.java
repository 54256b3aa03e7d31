package dev.andon.charts.internal;

import dev.andon.charts.Chart;
import dev.andon.checks.Ranges.Point;
import dev.andon.checks.Ranges.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The numbers of a chart as people read them. */
public final class Numbers {
    private static final int ROWS = 25;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Numbers() {}

    static String said(@Nullable Double value) {
        return value == null
                ? "none"
                : new BigDecimal(value)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static DoubleSummaryStatistics of(Series series) {
        return series.points().stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
    }

    static String name(Series series, Chart chart) {
        return series.name().isEmpty() ? chart.title() : series.name();
    }

    /** "Errors a second: from 0.1 to 41 per s". For whoever does not see the picture. */
    static String inWords(Chart chart) {
        StringBuilder words = new StringBuilder(
                "%s, %s to %s UTC.".formatted(chart.title(), time(chart.since()), time(chart.until())));
        for (Series series : chart.series()) {
            DoubleSummaryStatistics all = of(series);
            String range = all.getCount() == 0
                    ? "no numbers"
                    : "from %s to %s %s".formatted(said(all.getMin()), said(all.getMax()), chart.unit());
            words.append(" ")
                    .append(name(series, chart))
                    .append(": ")
                    .append(range.strip())
                    .append(".");
        }
        return words.toString();
    }

    /** The moments a table shows: so many that one can read them. */
    static List<Instant> moments(Chart chart) {
        List<Instant> all = chart.series().stream()
                .flatMap(series -> series.points().stream())
                .map(Point::at)
                .distinct()
                .sorted()
                .toList();
        int every = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0 || i == all.size() - 1)
                .mapToObj(all::get)
                .toList();
    }

    static @Nullable Double at(Series series, Instant moment) {
        return series.points().stream()
                .filter(point -> point.at().equals(moment))
                .map(Point::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

package dev.andon.charts;

import dev.andon.checks.Ranges.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a query answered over a range, as it was then.
 *
 * @param number within its report; {@code {{chart-3}}} shows the third
 * @param unit of its numbers, as people say it; may be empty
 * @param probe key of the endpoint that was asked
 * @param step between two points
 */
public record Chart(
        int number,
        String title,
        String unit,
        String probe,
        String probeName,
        String query,
        Instant since,
        Instant until,
        Duration step,
        List<Series> series,
        Instant capturedAt,
        String capturedBy) {

    /** The word between the braces. */
    public String key() {
        return "chart-" + number;
    }
}

package dev.andon.learning;

import dev.andon.response.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A moment that a figure counts from or to.
 *
 * @param seqs of the entries it rests on
 * @param marked which milestone somebody set there; null when the log itself says so
 */
record Point(Instant at, List<Long> seqs, @Nullable Milestone marked) {
    static Point of(Entry entry) {
        return new Point(entry.occurredAt(), List.of(entry.seq()), null);
    }

    /** How long it was from one to the other; the formula says which of them somebody marked. */
    static Figure span(String key, String label, String formula, Point from, Point to) {
        Duration length = Durations.between(from.at(), to.at());
        String marked = Stream.of(from, to)
                .flatMap(point -> Stream.ofNullable(point.marked()))
                .map(milestone -> milestone.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
        List<Long> seqs = Stream.of(from, to)
                .flatMap(point -> point.seqs().stream())
                .sorted()
                .distinct()
                .toList();
        return new Figure(
                key,
                label,
                Durations.words(length),
                length.toSeconds(),
                "seconds",
                marked.isEmpty() ? formula : formula + "; as marked in the timeline: " + marked,
                null,
                seqs);
    }
}

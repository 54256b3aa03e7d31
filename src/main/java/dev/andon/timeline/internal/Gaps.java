package dev.andon.timeline.internal;

import dev.andon.timeline.Completeness.Gap;
import dev.andon.timeline.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds where a live incident was silent for long. */
public final class Gaps {
    private final Instant from;
    private final Instant to;
    private final Duration longest;

    /**
     * @param from when the incident began to be live
     * @param to when it was over, or now
     * @param longest how long a silence may be
     */
    public Gaps(Instant from, Instant to, Duration longest) {
        this.from = from;
        this.to = to.isBefore(from) ? from : to;
        this.longest = longest;
    }

    /** The silences that are longer, first to last. */
    public List<Gap> of(List<Row> rows) {
        List<Gap> gaps = new ArrayList<>();
        Instant covered = from;
        List<Row> inOrder = rows.stream().sorted(Comparator.comparing(Row::at)).toList();
        for (Row row : inOrder) {
            Instant next = row.at().isAfter(to) ? to : row.at();
            if (isLonger(covered, next)) {
                gaps.add(new Gap(covered, next));
            }
            covered = row.end().isAfter(covered) ? row.end() : covered;
        }
        if (isLonger(covered, to)) {
            gaps.add(new Gap(covered, to));
        }
        return List.copyOf(gaps);
    }

    private boolean isLonger(Instant covered, Instant next) {
        return Duration.between(covered, next).compareTo(longest) > 0;
    }

    /**
     * Which part of the time is silence beyond what may be, from 0 to 1. Something told within a gap never makes it more.
     */
    public double share(List<Gap> gaps) {
        double whole = Duration.between(from, to).toMillis();
        double beyond = gaps.stream()
                .mapToDouble(gap ->
                        Duration.between(gap.from(), gap.to()).minus(longest).toMillis())
                .sum();
        return whole <= 0 ? 0 : Math.clamp(beyond / whole, 0, 1);
    }
}

package dev.andon.replay.web;

import dev.andon.response.Decision;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What the slider runs over, in whole seconds from its beginning.
 *
 * @param from the first that happened
 * @param to the last that was written down before it was over or soon after; now while the incident is live
 * @param marks where entries were written down
 */
public record Timeline(Instant from, Instant to, List<Mark> marks) {
    /** Width of the strip of marks, in units of its drawing. */
    public static final int WIDTH = 1000;

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    /** What is written down so soon after the end still belongs to the night. */
    private static final Duration EPILOGUE = Duration.ofMinutes(30);

    /**
     * @param x from 0 to {@link #WIDTH}
     * @param key whether it was a decision
     */
    public record Mark(int x, boolean key) {}

    /** @param log in order of seq, not empty */
    static Timeline of(Incident incident, List<Entry> log, Instant now) {
        Instant from = log.stream()
                .map(Entry::occurredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = incident.isLive() ? now : end(incident, log);
        Instant to = last.isBefore(from.plus(SHORTEST)) ? from.plus(SHORTEST) : last;
        List<Mark> marks = log.stream()
                .filter(entry -> !entry.recordedAt().isAfter(to))
                .map(entry -> new Mark(x(from, to, entry.recordedAt()), entry.event() instanceof Decision))
                .distinct()
                .toList();
        return new Timeline(from, to, marks);
    }

    /** A report that is published next week would squeeze the night into a hair's breadth. */
    private static Instant end(Incident incident, List<Entry> log) {
        Instant resolved = incident.resolvedAt();
        Instant over = resolved == null ? incident.statusSince() : resolved;
        return log.stream()
                .map(Entry::recordedAt)
                .filter(recorded -> !recorded.isAfter(over.plus(EPILOGUE)))
                .max(Comparator.naturalOrder())
                .orElse(over);
    }

    private static int x(Instant from, Instant to, Instant at) {
        return (int) (Duration.between(from, at).toMillis()
                * WIDTH
                / Duration.between(from, to).toMillis());
    }

    /** The last second, counted from the beginning; the moment after everything. */
    public long length() {
        return seconds(to);
    }

    /** How many seconds after the beginning a moment lies, the one that has begun included: nothing of it is missing. */
    public long seconds(Instant at) {
        return Math.ceilDiv(Duration.between(from, within(at)).toMillis(), 1000L);
    }

    /** Clamped before it is counted: the milliseconds to a moment far outside do not fit a long. */
    private Instant within(Instant at) {
        Instant early = at.isBefore(from) ? from : at;
        return early.isAfter(to) ? to : early;
    }

    /** The moment so many seconds after the beginning. */
    public Instant at(long seconds) {
        return from.plusSeconds(Math.clamp(seconds, 0, length()));
    }
}

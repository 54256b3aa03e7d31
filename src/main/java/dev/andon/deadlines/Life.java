package dev.andon.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a follow-up over time, as far as deadlines depend on it.
 *
 * @param number of the follow-up
 * @param traits what it was like from when on, earliest first; never empty
 * @param stretches when it was to be done, earliest first
 * @param extensions that were granted, earliest first
 */
public record Life(long number, List<Was> traits, List<Stretch> stretches, List<Extension> extensions) {

    /** What it was like from a moment on. */
    public record Was(Instant from, Traits traits) {}

    /**
     * A time in which it was to be done.
     *
     * @param until when it was done or declined; null while it is still to be done
     */
    public record Stretch(Instant from, @Nullable Instant until) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    /**
     * More time than the policy gives, with a reason.
     *
     * @param at when it was granted
     * @param until the last day since
     */
    public record Extension(Instant at, LocalDate until, String reason, String by) {}

    /** What it was like at a moment; before the first known, as it was then. */
    public Traits at(Instant moment) {
        Traits found = traits.getFirst().traits();
        for (Was was : traits) {
            if (!was.from().isAfter(moment)) {
                found = was.traits();
            }
        }
        return found;
    }

    /** The time in which it is to be done now; null when it is not. */
    public @Nullable Stretch open() {
        return stretches.isEmpty() || stretches.getLast().until() != null ? null : stretches.getLast();
    }

    /** The furthest extension of a stretch that was granted until a moment; null for none. */
    public @Nullable Extension extension(Stretch stretch, Instant at) {
        Extension furthest = null;
        for (Extension one : extensions) {
            boolean counts = !one.at().isBefore(stretch.from()) && !one.at().isAfter(at);
            if (counts && (furthest == null || !one.until().isBefore(furthest.until()))) {
                furthest = one;
            }
        }
        return furthest;
    }
}

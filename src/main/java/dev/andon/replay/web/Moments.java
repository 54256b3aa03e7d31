package dev.andon.replay.web;

import dev.andon.platform.problem.Invalid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moments that may be asked for. */
final class Moments {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Moments() {}

    /**
     * A moment of a year that has four digits: no clock, page or database can show an Instant of any year there is.
     *
     * @throws Invalid naming the field
     */
    static @Nullable Instant sensible(String field, @Nullable Instant at) {
        if (at != null && (at.isBefore(FIRST) || !at.isBefore(END))) {
            throw new Invalid(field, "must be a moment of the years 0000 to 9999");
        }
        return at;
    }
}

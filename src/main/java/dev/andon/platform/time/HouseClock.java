package dev.andon.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The one clock of the program. It answers in microseconds, because PostgreSQL keeps no more: a hash computed over
 * nanoseconds would not verify after a round trip.
 *
 * <p>{@link #at} lets a block of calls happen at another moment; the sample company's history is made that way.
 */
public final class HouseClock extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock base;

    public HouseClock(Clock base) {
        this.base = base;
    }

    /** Runs the work as if it were that moment, on this thread only. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }

    @Override
    public Instant instant() {
        Instant now = MOMENT.isBound() ? MOMENT.get() : base.instant();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Andon reckons in UTC; put a zone on the instant instead");
    }
}

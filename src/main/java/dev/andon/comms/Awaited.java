package dev.andon.comms;

import java.time.Duration;
import java.time.Instant;

/**
 * The next internal update of a live incident, as long as somebody waits for it.
 *
 * @param promised false for the first one, which nobody promised and the playbook asks for
 * @param from when the waiting began
 */
public record Awaited(boolean promised, Instant from, Instant due) {

    public boolean isOverdue(Instant now) {
        return now.isAfter(due);
    }

    /** How much of the time has gone, 0 to 100. */
    public int gone(Instant now) {
        long whole = Duration.between(from, due).toSeconds();
        long passed = Duration.between(from, now).toSeconds();
        return whole <= 0 ? 100 : (int) Math.clamp(100 * passed / whole, 0, 100);
    }
}

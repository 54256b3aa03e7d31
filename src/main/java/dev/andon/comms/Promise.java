package dev.andon.comms;

import java.time.Instant;

/**
 * An update that somebody waits for.
 *
 * @param seq of the update that made the promise
 * @param missed whether the log says already that it did not come
 */
public record Promise(long incidentId, String audience, long seq, Instant madeAt, Instant due, boolean missed) {

    public boolean isOverdue(Instant now) {
        return missed || now.isAfter(due);
    }
}

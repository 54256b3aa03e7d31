package dev.andon.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that is offered and waits for an answer. Until then whoever has it stays responsible.
 *
 * @param seq of the entry that made the offer; what the offer is called by
 * @param from who has the role
 * @param to the only one who can accept
 * @param by id of the person who made the offer; null when it was no person
 * @param expiresAt from then on it can no longer be accepted
 */
public record Offer(
        long seq,
        String role,
        Holder from,
        Holder to,
        @Nullable Long by,
        Instant offeredAt,
        Instant expiresAt) {

    /** Whether its time is over, whatever the log says yet. */
    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** How much of its time has gone, 0 to 100. */
    public int gone(Instant now) {
        long whole = expiresAt.toEpochMilli() - offeredAt.toEpochMilli();
        long passed = now.toEpochMilli() - offeredAt.toEpochMilli();
        return whole <= 0 ? 100 : (int) Math.clamp(100 * passed / whole, 0, 100);
    }
}

package dev.andon.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that was to follow from what happened, and failed so far.
 *
 * @param listener who was to do it, a stable word such as {@code response.declare-by-rule}
 * @param event what happened, the name of its class; what it says is not told, it may be of a restricted incident
 * @param attempts how often it was tried; at least once
 * @param nextAt before this it is not tried again by itself
 */
public record Undone(UUID id, String listener, String event, Instant since, int attempts, Instant nextAt) {
    /** Whatever broke is mended some day; then it should not take another day until it is noticed. */
    private static final Duration LONGEST = Duration.ofHours(6);

    /**
     * When something that failed so often is due again: after the first time at once, then after 2, 4, 8 minutes and so
     * on, at last every six hours. What a restart of another system heals is done soon; what nothing heals does not fill
     * the log.
     *
     * @param last when it was tried last
     */
    static Instant due(int attempts, Instant last) {
        if (attempts <= 1) {
            return last;
        }
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts - 1, 20));
        return last.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }
}

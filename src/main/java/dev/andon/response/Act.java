package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Validation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, through what, and what they say about when and whether.
 *
 * @param source web, api, rule or sample; kept in the entry
 * @param occurredAt when it happened, if not now
 * @param idempotencyKey the same key never appends twice, across crashes and nodes; null when the caller has none
 * @param expectedSeq the last seq the caller has seen (If-Match); refused as stale when the log has moved on
 */
public record Act(
        Actor actor,
        String source,
        @Nullable Instant occurredAt,
        @Nullable String idempotencyKey,
        @Nullable Long expectedSeq) {

    public static Act by(Actor actor, String source) {
        return new Act(actor, source, null, null, null);
    }

    /** What a request to the API does, with the key and the time that it was sent with. */
    public static Act requested(Actor actor, @Nullable String key, @Nullable Instant occurredAt) {
        return by(actor, "api").keyed(key).happened(occurredAt);
    }

    public Act happened(@Nullable Instant when) {
        return new Act(actor, source, when, idempotencyKey, expectedSeq);
    }

    public Act keyed(@Nullable String key) {
        return new Act(actor, source, occurredAt, key, expectedSeq);
    }

    public Act expecting(@Nullable Long seq) {
        return new Act(actor, source, occurredAt, idempotencyKey, seq);
    }

    /** This act with its time checked as {@code occurred_at}: not long ago, not in the future. */
    public Act happenedBefore(Instant now, Validation validation) {
        return occurredAt == null ? this : happened(validation.past("occurred_at", occurredAt, now));
    }
}

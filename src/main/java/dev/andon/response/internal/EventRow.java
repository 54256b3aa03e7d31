package dev.andon.response.internal;

import dev.andon.people.Actor;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry as it is stored. Not decoded yet, so that a tampered one can still be read and named. */
public record EventRow(
        long incidentId,
        long seq,
        String type,
        int version,
        JsonNode payload,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        String source,
        @Nullable String idempotencyKey,
        String hash) {

    public Entry entry() {
        return new Entry(
                incidentId, seq, EventCodec.read(type, version, payload), occurredAt, recordedAt, actor, source, hash);
    }

    public EventRow hashed(String computed) {
        return new EventRow(
                incidentId,
                seq,
                type,
                version,
                payload,
                occurredAt,
                recordedAt,
                actor,
                source,
                idempotencyKey,
                computed);
    }
}

package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry as the API speaks of it.
 *
 * @param type the event's stable word
 * @param payload the event as it is stored; another incident that the reader may not know of is left out
 * @param hash null where it would tell what was left out, see {@link Unnamed#from}
 */
record EntryJson(
        long seq,
        String type,
        int version,
        JsonNode payload,
        Instant occurredAt,
        Instant recordedAt,
        ActorJson actor,
        String source,
        @Nullable String hash) {

    record ActorJson(String kind, String id, String name) {}

    /**
     * @param payload the event as the reader may see it
     * @param hashed whether they may see its hash
     */
    static EntryJson of(Entry entry, JsonNode payload, boolean hashed) {
        return new EntryJson(
                entry.seq(),
                EventCodec.word(entry.event()),
                EventCodec.version(entry.event()),
                payload,
                entry.occurredAt(),
                entry.recordedAt(),
                new ActorJson(
                        entry.actor().kind().word(),
                        entry.actor().id(),
                        entry.actor().name()),
                entry.source(),
                hashed ? entry.hash() : null);
    }
}

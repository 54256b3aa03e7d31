package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An entry as the API speaks of it.
 *
 * @param type the event's stable word
 * @param payload the event as it is stored
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
        String hash) {

    record ActorJson(String kind, String id, String name) {}

    static EntryJson of(Entry entry) {
        return new EntryJson(
                entry.seq(),
                EventCodec.word(entry.event()),
                EventCodec.version(entry.event()),
                EventCodec.write(entry.event()),
                entry.occurredAt(),
                entry.recordedAt(),
                new ActorJson(
                        entry.actor().kind().word(),
                        entry.actor().id(),
                        entry.actor().name()),
                entry.source(),
                entry.hash());
    }
}

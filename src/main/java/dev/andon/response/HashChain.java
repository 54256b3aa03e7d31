package dev.andon.response;

import dev.andon.platform.Sha256;
import dev.andon.platform.json.CanonicalJson;
import dev.andon.response.internal.EventRow;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a log tamper-evident: each entry's hash covers its whole content and the hash before it, so that changing,
 * removing or inserting one breaks every hash from there on.
 */
final class HashChain {
    private HashChain() {}

    /**
     * The hash that belongs to this row, in lower-case hex; the row's own is not looked at.
     *
     * @param previous the hash of the entry above; empty for the first
     */
    static String next(String previous, EventRow row) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("incident_id", row.incidentId());
        content.put("seq", row.seq());
        content.put("type", row.type());
        content.put("version", row.version());
        content.set("payload", row.payload());
        content.put("occurred_at", row.occurredAt().toString());
        content.put("recorded_at", row.recordedAt().toString());
        content.put("actor_kind", row.actor().kind().name());
        content.put("actor_id", row.actor().id());
        content.put("actor_name", row.actor().name());
        content.put("source", row.source());
        content.put("idempotency_key", row.idempotencyKey());
        return Sha256.hex(previous + "\n" + CanonicalJson.of(content));
    }
}

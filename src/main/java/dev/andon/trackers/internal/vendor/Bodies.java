package dev.andon.trackers.internal.vendor;

import dev.andon.platform.Sha256;
import dev.andon.platform.problem.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook has in it. */
final class Bodies {
    // Not the house's mapper: these shapes belong to others and never follow our conventions.
    private static final JsonMapper JSON = JsonMapper.shared();

    private Bodies() {}

    /** @throws Unreadable when it is none */
    static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Unreadable("The body is no JSON.");
        }
    }

    /** For those that come without a name: the same one again has the same body. */
    static String name(Delivery delivery) {
        return Sha256.hex(delivery.body());
    }
}

package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.Incidents;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries as one reader may see them: the name of an incident they may not know of is left out. */
@Component
class EntryJsons {
    private final Incidents incidents;

    EntryJsons(Incidents incidents) {
        this.incidents = incidents;
    }

    EntryJson of(Actor reader, Entry entry) {
        JsonNode payload = EventCodec.write(entry.event());
        if (payload instanceof ObjectNode event) {
            List<String> hidden = event.properties().stream()
                    .filter(field -> isIncident(field.getValue()) && !mayKnow(reader, field.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            event.remove(hidden);
        }
        return EntryJson.of(entry, payload);
    }

    /** The shape of {@link dev.andon.response.Other}; nothing else in an event has it. */
    private static boolean isIncident(JsonNode value) {
        return value.isObject() && value.has("number") && value.has("restricted");
    }

    private boolean mayKnow(Actor reader, JsonNode other) {
        return incidents.byNumber(reader, other.path("number").asLong()).isPresent();
    }
}

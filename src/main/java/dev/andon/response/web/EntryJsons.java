package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries as one reader may see them: the name of an incident they may not know of is left out. */
@Component
class EntryJsons {
    private final Unnamed unnamed;

    EntryJsons(Unnamed unnamed) {
        this.unnamed = unnamed;
    }

    EntryJson of(Actor reader, Entry entry) {
        return of(reader, List.of(entry)).getFirst();
    }

    /** @param entries of one log */
    List<EntryJson> of(Actor reader, List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        long hiding = unnamed.from(reader, entries.getFirst().incidentId());
        return entries.stream()
                .map(entry -> EntryJson.of(entry, payload(reader, entry), entry.seq() < hiding))
                .toList();
    }

    private JsonNode payload(Actor reader, Entry entry) {
        JsonNode payload = EventCodec.write(entry.event());
        if (payload instanceof ObjectNode event) {
            event.remove(unnamed.in(reader, event));
        }
        return payload;
    }
}

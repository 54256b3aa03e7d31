package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Decision;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.IncidentEvent;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Intervening;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a log says of incidents that its reader may not know of; that is left out. */
@Component
class Unnamed {
    /** The events that name other incidents. */
    private static final List<Class<? extends IncidentEvent>> NAMING =
            List.of(Decision.Tying.class, Intervening.Clashing.class);

    private final Incidents incidents;
    private final IncidentLog log;

    Unnamed(Incidents incidents, IncidentLog log) {
        this.incidents = incidents;
        this.log = log;
    }

    /** The fields of an event that name such an incident. */
    List<String> in(Actor reader, JsonNode event) {
        return event.properties().stream()
                .filter(field -> isIncident(field.getValue()) && !mayKnow(reader, field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The first entry with something left out, {@link Long#MAX_VALUE} when there is none. Hashes of the log are shown up
     * to there only: numbers are few, and whoever tries them all would see by any later hash which one fits.
     */
    long from(Actor reader, long incidentId) {
        return NAMING.stream()
                .flatMap(kind -> log.ofTypes(incidentId, EventCodec.words(kind)).stream())
                .filter(entry -> !in(reader, EventCodec.write(entry.event())).isEmpty())
                .mapToLong(Entry::seq)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The shape of {@link dev.andon.response.Other}; nothing else in an event has it. */
    private static boolean isIncident(JsonNode value) {
        return value.isObject() && value.has("number") && value.has("restricted");
    }

    private boolean mayKnow(Actor reader, JsonNode other) {
        return incidents.byNumber(reader, other.path("number").asLong()).isPresent();
    }
}

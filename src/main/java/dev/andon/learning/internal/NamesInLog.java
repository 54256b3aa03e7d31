package dev.andon.learning.internal;

import dev.andon.people.Actor;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.wording.NamesNear;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody whom the log of an incident names: who did something in it, and who held a role, as they were called then. */
@Component
class NamesInLog implements NamesNear {
    private final Incidents incidents;
    private final IncidentLog log;

    NamesInLog(Incidents incidents, IncidentLog log) {
        this.incidents = incidents;
        this.log = log;
    }

    @Override
    public List<String> names(Actor viewer, long number) {
        Incident incident = incidents.find(viewer, number);
        Stream<String> acting = log.entries(incident.id()).stream()
                .filter(entry -> entry.actor().isPerson())
                .map(entry -> entry.actor().name());
        return Stream.concat(acting, incident.roles().values().stream().map(Holder::name))
                .distinct()
                .toList();
    }
}

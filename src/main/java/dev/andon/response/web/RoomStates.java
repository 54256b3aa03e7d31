package dev.andon.response.web;

import dev.andon.alerts.Alerts;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.web.RoomState.Seat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the state of a room. */
@Component
class RoomStates {
    private final Incidents incidents;
    private final Playbook playbook;
    private final Alerts alerts;
    private final Leadings leadings;

    RoomStates(Incidents incidents, Playbook playbook, Alerts alerts, Leadings leadings) {
        this.incidents = incidents;
        this.playbook = playbook;
        this.alerts = alerts;
        this.leadings = leadings;
    }

    RoomState of(Incident incident) {
        // Somebody may hold a role that the house has retired since.
        List<Seat> seats = Stream.concat(
                        playbook.roles().stream(),
                        incident.roles().keySet().stream()
                                .filter(key -> !playbook.offers("roles", key))
                                .flatMap(key -> playbook.role(key).stream()))
                .map(role -> new Seat(role, incident.holder(role.key())))
                .toList();
        return new RoomState(
                incident,
                playbook.severity(incident.severity()).orElse(null),
                playbook.type(incident.type()).map(IncidentType::name).orElse(incident.type()),
                playbook.phaseOf(incident.status().word()),
                playbook.phases(),
                seats,
                alerts.byIds(incidents.alertsOf(incident.id())),
                leadings.of(incident));
    }
}

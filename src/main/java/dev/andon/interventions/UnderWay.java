package dev.andon.interventions;

import dev.andon.interventions.internal.OpenTable;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is being done to production now, in all live incidents. Whoever asks an owner what is near is answered here. */
@Component
public class UnderWay {
    private final OpenTable open;
    private final Incidents incidents;

    UnderWay(OpenTable open, Incidents incidents) {
        this.open = open;
        this.incidents = incidents;
    }

    /** An open intervention and where. */
    public record Placed(Incident incident, OpenIntervention open) {}

    /** Every open intervention of a live incident that the viewer may see, first announced first. */
    public List<Placed> of(Actor viewer) {
        return open.all().stream()
                .flatMap(one -> incidents.byId(viewer, one.incidentId()).stream()
                        .filter(Incident::isLive)
                        .map(incident -> new Placed(incident, one)))
                .toList();
    }
}

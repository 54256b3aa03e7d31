package dev.andon.interventions.web;

import dev.andon.interventions.Clash;
import dev.andon.interventions.Clashes;
import dev.andon.interventions.Intervention;
import dev.andon.interventions.InterventionState;
import dev.andon.interventions.Interventions;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what a room shows of its interventions. */
@Component
class PanelViews {
    private final Interventions interventions;
    private final Clashes clashes;

    PanelViews(Interventions interventions, Clashes clashes) {
        this.interventions = interventions;
        this.clashes = clashes;
    }

    /** @param reader whose sight decides what else is named; everybody, for what all watchers get alike */
    PanelView of(Incident incident, Actor reader) {
        InterventionState state = interventions.of(incident);
        List<Clash> unresolved = state.unresolved();
        List<Intervention> open = state.open();
        List<PanelView.Row> rows = open.stream()
                .map(one -> new PanelView.Row(one, clashes.near(reader, incident, one), hinted(unresolved, one)))
                .toList();
        long ended = state.interventions().size() - open.size();
        return new PanelView(incident, rows, incident.roles().get("commander"), ended);
    }

    private static boolean hinted(List<Clash> unresolved, Intervention one) {
        return unresolved.stream().anyMatch(clash -> clash.intervention() == one.id() && clash.with() == null);
    }
}

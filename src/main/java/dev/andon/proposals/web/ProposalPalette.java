package dev.andon.proposals.web;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decisions of the room one is in. */
@Component
class ProposalPalette implements PaletteSource {
    private final Incidents incidents;

    ProposalPalette(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String heading() {
        return "In this room";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        return incidents
                .at(Actor.of(query.viewer()), query.here())
                .map(incident -> items(query, incident))
                .orElse(List.of());
    }

    private static List<PaletteItem> items(PaletteQuery query, Incident incident) {
        String decisions = "/incidents/" + incident.number() + "/decisions";
        PaletteItem propose = PaletteItem.act("Propose a decision: any objections?", decisions + "/new", "p");
        PaletteItem read = PaletteItem.to("All decisions", "", decisions);
        return Stream.of(propose, read)
                .filter(item ->
                        item.equals(propose) ? query.viewer().mayRespond() && incident.isLive() : !query.isEmpty())
                .filter(item -> query.fits(item.label()))
                .toList();
    }
}

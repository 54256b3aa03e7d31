package dev.andon.interventions.web;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is done to production: in the room one is in, and in the house. */
@Component
class InterventionPalette implements PaletteSource {
    private final Incidents incidents;

    InterventionPalette(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String heading() {
        return "Interventions";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        Optional<Incident> here = incidents.at(Actor.of(query.viewer()), query.here());
        Stream<PaletteItem> inRoom = here.stream().flatMap(incident -> inRoom(query, incident));
        Stream<PaletteItem> house = query.isEmpty()
                ? Stream.of()
                : Stream.of(PaletteItem.to("Interventions under way", "", "/interventions"));
        return Stream.concat(inRoom, house)
                .filter(item -> query.fits(item.label()))
                .toList();
    }

    private static Stream<PaletteItem> inRoom(PaletteQuery query, Incident incident) {
        String room = "/incidents/" + incident.number();
        Stream<PaletteItem> acts = query.viewer().mayRespond() && incident.isLive()
                ? Stream.of(PaletteItem.act("Announce an intervention", room + "/interventions/new", "i"))
                : Stream.of();
        // Just opened, the palette offers what is done; what is read is found by typing.
        Stream<PaletteItem> reads = query.isEmpty()
                ? Stream.of()
                : Stream.of(
                        PaletteItem.to("Options to stop the bleeding", "", room + "/options"),
                        PaletteItem.to("All interventions of this incident", "", room + "/interventions"));
        return Stream.concat(acts, reads);
    }
}

package dev.andon.claims.web;

import dev.andon.people.Actor;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Claims of the room one is in. */
@Component
class ClaimPalette implements PaletteSource {
    private final Incidents incidents;

    ClaimPalette(Incidents incidents) {
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
                .map(incident -> items(query, "/incidents/" + incident.number() + "/claims"))
                .orElse(List.of());
    }

    private static List<PaletteItem> items(PaletteQuery query, String claims) {
        PaletteItem raise =
                PaletteItem.act("Raise a claim: hypothesis, assumption, word of a third party", claims + "/new", "b");
        PaletteItem read = PaletteItem.to("All claims", "", claims);
        return Stream.of(raise, read)
                .filter(item -> item.equals(raise) ? query.viewer().mayRespond() : !query.isEmpty())
                .filter(item -> query.fits(item.label()))
                .toList();
    }
}

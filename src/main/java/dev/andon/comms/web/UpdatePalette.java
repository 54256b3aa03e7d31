package dev.andon.comms.web;

import dev.andon.people.Actor;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Updates of the room one is in. */
@Component
class UpdatePalette implements PaletteSource {
    private final Incidents incidents;

    UpdatePalette(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String heading() {
        return "In this room";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        return incidents
                .at(Actor.of(query.viewer()), query.here())
                .map(incident -> items(query, "/incidents/" + incident.number() + "/updates"))
                .orElse(List.of());
    }

    private static List<PaletteItem> items(PaletteQuery query, String updates) {
        PaletteItem post = PaletteItem.act("Post an update", updates + "/new", "u");
        PaletteItem read = PaletteItem.to("All updates", "", updates);
        // Just opened, the palette offers what is done; what is read is found by typing.
        return Stream.of(post, read)
                .filter(item -> item.equals(post) ? query.viewer().mayRespond() : !query.isEmpty())
                .filter(item -> query.fits(item.label()))
                .toList();
    }
}

package dev.andon.comms.web;

import dev.andon.response.InThisRoom;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** Updates of the room one is in. */
@Component
class UpdatePalette extends InThisRoom {
    UpdatePalette(Incidents incidents) {
        super(incidents);
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    protected List<PaletteItem> items(PaletteQuery query, Incident incident) {
        String updates = "/incidents/" + incident.number() + "/updates";
        PaletteItem post = PaletteItem.act("Post an update", updates + "/new", "u");
        return offered(query, post, query.viewer().mayRespond(), PaletteItem.to("All updates", "", updates));
    }
}

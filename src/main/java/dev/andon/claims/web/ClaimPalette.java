package dev.andon.claims.web;

import dev.andon.response.InThisRoom;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** Claims of the room one is in. */
@Component
class ClaimPalette extends InThisRoom {
    ClaimPalette(Incidents incidents) {
        super(incidents);
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    protected List<PaletteItem> items(PaletteQuery query, Incident incident) {
        String claims = "/incidents/" + incident.number() + "/claims";
        PaletteItem raise =
                PaletteItem.act("Raise a claim: hypothesis, assumption, word of a third party", claims + "/new", "b");
        return offered(query, raise, query.viewer().mayRespond(), PaletteItem.to("All claims", "", claims));
    }
}

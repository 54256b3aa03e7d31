package dev.andon.proposals.web;

import dev.andon.response.InThisRoom;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decisions of the room one is in. */
@Component
class ProposalPalette extends InThisRoom {
    ProposalPalette(Incidents incidents) {
        super(incidents);
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    protected List<PaletteItem> items(PaletteQuery query, Incident incident) {
        String decisions = "/incidents/" + incident.number() + "/decisions";
        PaletteItem propose = PaletteItem.act("Propose a decision: any objections?", decisions + "/new", "p");
        boolean may = query.viewer().mayRespond() && incident.isLive();
        return offered(query, propose, may, PaletteItem.to("All decisions", "", decisions));
    }
}

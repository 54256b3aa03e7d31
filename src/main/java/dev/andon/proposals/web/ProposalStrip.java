package dev.andon.proposals.web;

import dev.andon.proposals.ProposalBoard.Proposed;
import dev.andon.proposals.Proposals;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In the head of the room while it lasts: whoever objects has minutes to say so. */
@Component
class ProposalStrip implements RoomPanel {
    private final Proposals proposals;
    private final Templates templates;

    ProposalStrip(Proposals proposals, Templates templates) {
        this.proposals = proposals;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "objections";
    }

    @Override
    public Place place() {
        return Place.STRIP;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public @Nullable String render(Incident incident) {
        if (!incident.isLive()) {
            return null;
        }
        Proposed all = proposals.of(incident);
        return all.open().isEmpty()
                ? null
                : templates.render("proposals/strip", Map.of("view", new ProposalsView(incident, all)));
    }
}

package dev.andon.proposals.web;

import dev.andon.proposals.ProposalBoard.Proposed;
import dev.andon.proposals.Proposals;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is proposed, what is being carried out, and behind it what came of the rest. */
@Component
class ProposalPanel implements RoomPanel {
    private final Proposals proposals;
    private final Templates templates;

    ProposalPanel(Proposals proposals, Templates templates) {
        this.proposals = proposals;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "decisions";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public @Nullable String render(Incident incident) {
        Proposed all = proposals.of(incident);
        return all.items().isEmpty()
                ? null
                : templates.render("proposals/panel", Map.of("view", new ProposalsView(incident, all)));
    }
}

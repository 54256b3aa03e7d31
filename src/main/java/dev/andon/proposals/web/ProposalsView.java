package dev.andon.proposals.web;

import dev.andon.proposals.Proposal;
import dev.andon.proposals.ProposalBoard.Proposed;
import dev.andon.response.Command;
import dev.andon.response.Holder;
import dev.andon.response.Incident;

/** What the room shows of the decisions of its team, the same for everybody who looks. */
public record ProposalsView(Incident incident, Proposed proposals) {

    /** Whom a proposal waits for to which somebody objects. */
    public String waitsFor() {
        Holder commander = incident.holder(Command.COMMANDER);
        return commander == null
                ? "waits for somebody to take command"
                : "waits for %s, who commands".formatted(commander.name());
    }

    /** Where a proposal is to be read. */
    public String page(Proposal proposal) {
        return base() + "/" + proposal.id();
    }

    public String base() {
        return "/incidents/%d/decisions".formatted(incident.number());
    }
}

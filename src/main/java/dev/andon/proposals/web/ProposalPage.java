package dev.andon.proposals.web;

import dev.andon.proposals.Objection;
import dev.andon.proposals.Proposal;
import dev.andon.response.Command;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import org.jspecify.annotations.Nullable;

/**
 * One decision, and what the viewer can say of it.
 *
 * @param viewer the id of who looks
 * @param form what was typed and refused
 */
public record ProposalPage(Incident incident, Proposal proposal, long viewer, Form form) {

    public boolean commands() {
        Holder commander = commander();
        return commander != null && commander.id() == viewer;
    }

    public @Nullable Holder commander() {
        return incident.holder(Command.COMMANDER);
    }

    public boolean proposed() {
        return proposal.proposedBy().id() == viewer;
    }

    /** The viewer's own objection, while it stands. */
    public @Nullable Objection own() {
        return proposal.standing().stream()
                .filter(one -> one.by().id() == viewer)
                .findFirst()
                .orElse(null);
    }
}

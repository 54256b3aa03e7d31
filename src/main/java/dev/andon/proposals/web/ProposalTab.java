package dev.andon.proposals.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomTab;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Proposing something without leaving the room. */
@Component
class ProposalTab implements RoomTab {
    private final ProposalForms forms;
    private final Templates templates;

    ProposalTab(ProposalForms forms, Templates templates) {
        this.forms = forms;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "decision";
    }

    @Override
    public String label() {
        return "Decision";
    }

    @Override
    public String key() {
        return "p";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String render(Shell shell, Incident incident) {
        long proposer = Objects.requireNonNull(shell.viewer()).id();
        ProposalForm form = forms.empty(incident, proposer);
        return templates.render("proposals/tab", Map.of("shell", shell, "proposal", form));
    }
}

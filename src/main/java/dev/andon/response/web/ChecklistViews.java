package dev.andon.response.web;

import dev.andon.playbook.Playbook;
import dev.andon.response.Checklists;
import dev.andon.response.Incident;
import org.springframework.stereotype.Component;

/** Gathers the checklists of a room. */
@Component
class ChecklistViews {
    private final Checklists checklists;
    private final Playbook playbook;

    ChecklistViews(Checklists checklists, Playbook playbook) {
        this.checklists = checklists;
        this.playbook = playbook;
    }

    ChecklistView of(Incident incident) {
        return ChecklistView.of(
                incident,
                playbook.phaseOf(incident.status().word()),
                playbook.phases(),
                checklists.of(incident),
                checklists.ticks(incident.id()));
    }
}

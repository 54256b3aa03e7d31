package dev.andon.response.web;

import dev.andon.playbook.Checklist;
import dev.andon.playbook.Playbook;
import dev.andon.response.Checklists;
import dev.andon.response.Incident;
import dev.andon.response.ItemAnswers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers the checklists of a room. */
@Component
class ChecklistViews {
    private final Checklists checklists;
    private final Playbook playbook;
    private final ItemAnswers answers;

    ChecklistViews(Checklists checklists, Playbook playbook, ItemAnswers answers) {
        this.checklists = checklists;
        this.playbook = playbook;
        this.answers = answers;
    }

    ChecklistView of(Incident incident) {
        List<Checklist> lists = checklists.of(incident);
        return ChecklistView.of(
                incident,
                playbook.phaseOf(incident.status().word()),
                playbook.phases(),
                lists,
                checklists.ticks(incident.id()),
                answers.of(incident, lists));
    }
}

package dev.andon.proposals.web;

import dev.andon.people.People;
import dev.andon.proposals.Propose;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Pacing;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prepares the form of a proposal. */
@Component
class ProposalForms {
    private final People people;
    private final Pacing pacing;

    ProposalForms(People people, Pacing pacing) {
        this.people = people;
        this.pacing = pacing;
    }

    /** The form as it begins: whoever proposes carries it out, unless they say otherwise. */
    ProposalForm empty(Incident incident, long proposer) {
        int window = pacing.now().objectionMinutes();
        Map<String, String> typed = Map.of(
                "executor_id", Long.toString(proposer),
                "window_minutes", Integer.toString(window),
                "fallback_minutes", Integer.toString(Propose.USUAL));
        return of(incident, Form.of(typed));
    }

    ProposalForm of(Incident incident, Form form) {
        List<Option> able = people.active().stream()
                .filter(person -> Incidents.maySee(person.actor(), incident))
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
        return new ProposalForm(incident, able, pacing.now().objectionMinutes(), form);
    }
}

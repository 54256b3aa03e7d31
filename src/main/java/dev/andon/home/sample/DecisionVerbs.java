package dev.andon.home.sample;

import dev.andon.proposals.Decide;
import dev.andon.proposals.Outcomes;
import dev.andon.proposals.Proposals;
import dev.andon.proposals.Propose;
import dev.andon.response.Act;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the team decides together. Proposals count from one in each incident, and so do the objections to each. */
@Component
class DecisionVerbs implements Vocabulary {
    private final Proposals proposals;
    private final Outcomes outcomes;

    DecisionVerbs(Proposals proposals, Outcomes outcomes) {
        this.proposals = proposals;
        this.outcomes = outcomes;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of(
                "proposes", this::propose,
                "objects", (act, step, scene) -> outcomes.object(act, scene.number(), number(step, 0), step.text()),
                "agrees", this::agree,
                "decides", this::decide);
    }

    /** {@code proposes marek 5 15 | what / risk / what if it fails}: Marek does it, five minutes to object, asked after 15. */
    private void propose(Act act, Step step, Scene scene) {
        String[] said = step.text().split(" / ", 3);
        long executor = scene.company().id(step.arg(0));
        Propose proposal = new Propose(
                said[0], said[1], said[2], Integer.valueOf(step.arg(2)), Integer.valueOf(step.arg(1)), executor);
        proposals.propose(act, scene.number(), proposal);
    }

    /** {@code agrees 1 1 | why}: takes the first objection to the first proposal back. */
    private void agree(Act act, Step step, Scene scene) {
        outcomes.withdraw(act, scene.number(), number(step, 0), number(step, 1), step.text());
    }

    /** {@code decides 1 goes_ahead | why}; also rejected, withdrawn, worked, failed. */
    private void decide(Act act, Step step, Scene scene) {
        String reason = step.text().isEmpty() ? null : step.text();
        outcomes.decide(act, scene.number(), number(step, 0), new Decide(step.arg(1), reason));
    }

    private static long number(Step step, int word) {
        return Long.parseLong(step.arg(word));
    }
}

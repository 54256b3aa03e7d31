package dev.andon.home.sample;

import dev.andon.checks.Checks;
import dev.andon.checks.Overrule;
import dev.andon.people.Actor;
import dev.andon.playbook.Checklist;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Question;
import dev.andon.response.Act;
import dev.andon.response.Checking;
import dev.andon.response.Checking.CheckAnswered;
import dev.andon.response.IncidentLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What checklists answered by themselves, and who knew better. Items that ask nobody in this house are passed over. */
@Component
class CheckVerbs implements Vocabulary {
    private final IncidentLog log;
    private final Checks checks;
    private final Playbook playbook;

    CheckVerbs(IncidentLog log, Checks checks, Playbook playbook) {
        this.log = log;
        this.checks = checks;
        this.playbook = playbook;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of("finds-out", this::answer, "overrules", this::overrule);
    }

    /**
     * {@code finds-out usual_suspects vendors fine 420 | in one line / what was asked / what came back}, within so many
     * milliseconds. Said by the house itself, as the round of that night did.
     */
    private void answer(Act act, Step step, Scene scene) {
        item(step).ifPresent(item -> {
            Question question = item.asks();
            if (question != null) {
                log.contribute(scene.incidentId(), answer(step, item, question), Act.by(Actor.system(), act.source()));
            }
        });
    }

    private static CheckAnswered answer(Step step, Checklist.Item item, Question question) {
        String[] said = step.text().split(" / ", 3);
        return new CheckAnswered(
                step.arg(0),
                item.key(),
                item.text(),
                question.kind().word(),
                step.arg(2),
                said[0],
                List.of(new Checking.Evidence(said[1], said[2], null)),
                Long.parseLong(step.arg(3)));
    }

    /** {@code overrules usual_suspects vendors trouble | why} */
    private void overrule(Act act, Step step, Scene scene) {
        if (item(step).filter(item -> item.asks() != null).isPresent()) {
            Overrule word = new Overrule(step.arg(0), step.arg(1), step.arg(2), step.text());
            checks.overrule(act, scene.number(), word);
        }
    }

    private Optional<Checklist.Item> item(Step step) {
        return playbook.checklist(step.arg(0)).flatMap(list -> list.item(step.arg(1)));
    }
}

package dev.andon.home.sample;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Kind;
import dev.andon.playbook.Playbook;
import dev.andon.response.Act;
import dev.andon.response.Checklists;
import dev.andon.response.GiveTask;
import dev.andon.response.RunbookSteps;
import dev.andon.response.Tasks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is asked of whom and what is ticked. Lists that this house does not have are passed over. */
@Component
class WorkVerbs implements Vocabulary {
    private final Tasks tasks;
    private final Checklists checklists;
    private final RunbookSteps steps;
    private final Playbook playbook;
    private final Catalog catalog;

    WorkVerbs(Tasks tasks, Checklists checklists, RunbookSteps steps, Playbook playbook, Catalog catalog) {
        this.tasks = tasks;
        this.checklists = checklists;
        this.steps = steps;
        this.playbook = playbook;
        this.catalog = catalog;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of(
                "asks", this::ask,
                "begins", this::begin,
                "does", this::finish,
                "drops", this::drop,
                "ticks", this::tick,
                "follows", this::follow);
    }

    /** {@code asks dana 15 | What she is to do}, within a quarter of an hour. */
    private void ask(Act act, Step step, Scene scene) {
        long person = scene.company().id(step.arg(0));
        tasks.give(act, scene.number(), new GiveTask(person, step.text(), Integer.valueOf(step.arg(1))));
    }

    /** Tasks have numbers, in each incident from one. */
    private void begin(Act act, Step step, Scene scene) {
        tasks.acknowledge(act, scene.number(), Long.parseLong(step.arg(0)));
    }

    private void finish(Act act, Step step, Scene scene) {
        tasks.complete(act, scene.number(), Long.parseLong(step.arg(0)), step.text());
    }

    private void drop(Act act, Step step, Scene scene) {
        tasks.drop(act, scene.number(), Long.parseLong(step.arg(0)), step.text());
    }

    /** {@code ticks usual_suspects vendors deployment} */
    private void tick(Act act, Step step, Scene scene) {
        playbook.checklist(step.arg(0))
                .ifPresent(list -> step.words().stream()
                        .skip(1)
                        .filter(item -> list.item(item).isPresent())
                        .forEach(item -> checklists.tick(act, scene.number(), list.key(), item)));
    }

    /** {@code follows card-declines 1 2}: steps of a runbook, by their numbers. */
    private void follow(Act act, Step step, Scene scene) {
        String runbook = step.arg(0);
        if (catalog.now().find(Kind.RUNBOOK, runbook).isPresent()) {
            step.words().stream()
                    .skip(1)
                    .forEach(number -> steps.tick(act, scene.number(), runbook, Integer.parseInt(number)));
        }
    }
}

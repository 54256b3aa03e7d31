package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Runbook;
import dev.andon.catalog.Runbook.Step;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Contribution.RunbookStepTicked;
import dev.andon.response.Contribution.RunbookStepUnticked;
import dev.andon.response.internal.StepTable;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps of runbooks, done in an incident: everybody sees what was done, and nothing is done twice by mistake. */
@Component
public class RunbookSteps {
    private final Incidents incidents;
    private final IncidentLog log;
    private final StepTable table;
    private final Catalog catalog;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunbookSteps(
            Incidents incidents,
            IncidentLog log,
            StepTable table,
            Catalog catalog,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.table = table;
        this.catalog = catalog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Says that a step is done.
     *
     * @throws Missing if there is no such runbook or step, or no incident the actor may know of
     * @throws Conflict when it is ticked already, naming by whom
     */
    public Entry tick(Act act, long number, String runbook, int step) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        validation.throwIfAny();
        long id = incidents.find(act.actor(), number).id();
        Step known = step(runbook, step);
        return transaction.execute(_ -> {
            Incident before = log.lock(id);
            RunbookStepTicked event = new RunbookStepTicked(runbook, step, known.wording());
            Entry entry = log.contribute(id, event, checked);
            if (entry.seq() > before.seq()) {
                table.find(id, runbook, step)
                        .filter(ticked -> ticked.wording().equals(known.wording()))
                        .ifPresent(ticked -> {
                            throw new Conflict("%s ticked this step already.".formatted(ticked.by()));
                        });
                table.tick(id, runbook, known, entry.actor().name(), entry.occurredAt());
            }
            return entry;
        });
    }

    /**
     * Says that a step was not done after all, or has to be done again.
     *
     * @throws Conflict when it is not ticked
     */
    public Entry untick(Act act, long number, String runbook, int step) {
        act.actor().require(RESPONDER);
        long id = incidents.find(act.actor(), number).id();
        return transaction.execute(_ -> {
            Incident before = log.lock(id);
            TickedStep ticked = table.find(id, runbook, step).orElse(null);
            String wording = ticked == null ? step(runbook, step).wording() : ticked.wording();
            Entry entry = log.contribute(id, new RunbookStepUnticked(runbook, step, wording), act);
            if (entry.seq() > before.seq()) {
                if (ticked == null) {
                    throw new Conflict("This step is not ticked.");
                }
                table.untick(id, runbook, step);
            }
            return entry;
        });
    }

    /** What is ticked in an incident. The caller has asked whether it may be seen. */
    public List<TickedStep> of(long incidentId) {
        return table.of(incidentId);
    }

    private Step step(String key, int number) {
        Runbook runbook = (Runbook) catalog.get(Kind.RUNBOOK, key);
        return runbook.steps().stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("The runbook “%s” has no step %d.".formatted(key, number)));
    }
}

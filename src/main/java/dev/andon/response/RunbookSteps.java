package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Runbook;
import dev.andon.catalog.Runbook.Step;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Ticking.RunbookStepTicked;
import dev.andon.response.Ticking.RunbookStepUnticked;
import dev.andon.response.internal.StepTable;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps of runbooks, done in an incident: everybody sees what was done, and nothing is done twice by mistake. */
@Component
public class RunbookSteps {
    private static final int LOOKED_BACK = 100;
    private static final List<String> COMMANDING_AND_TICKING = Stream.of(
                    RunbookStepTicked.class, RoleAssigned.class, HandoverAccepted.class)
            .flatMap(kind -> EventCodec.words(kind).stream())
            .toList();

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

    /** What ticking did: the tick, and the entry it appended; no entry when it was ticked already. */
    public record Ticked(TickedStep step, Optional<Entry> entry) {}

    /**
     * Says that a step is done. Two people who tick the same step at once tick it once.
     *
     * @throws Missing if there is no such runbook or step, or no incident the actor may know of
     */
    public Ticked tick(Act act, long number, String runbook, int step) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        validation.throwIfAny();
        long id = incidents.find(act.actor(), number).id();
        Step known = step(runbook, step);
        return transaction.execute(_ -> ticked(checked, id, runbook, known));
    }

    private Ticked ticked(Act act, long id, String runbook, Step step) {
        long before = log.lock(id).seq();
        Optional<TickedStep> there = table.find(id, runbook, step.number())
                .filter(one -> one.wording().equals(step.wording()));
        if (there.isPresent()) {
            return new Ticked(there.get(), Optional.empty());
        }
        Entry entry = log.contribute(id, new RunbookStepTicked(runbook, step.number(), step.wording()), act);
        TickedStep tick = new TickedStep(
                runbook, step.number(), step.wording(), entry.actor().name(), entry.occurredAt());
        if (entry.seq() <= before) {
            return new Ticked(tick, Optional.empty()); // sent again after somebody took it back; that stands
        }
        table.tick(id, runbook, step, tick.by(), tick.at());
        return new Ticked(tick, Optional.of(entry));
    }

    /** Says that a step was not done after all, or has to be done again; where it is not ticked, does nothing. */
    public Optional<Entry> untick(Act act, long number, String runbook, int step) {
        act.actor().require(RESPONDER);
        long id = incidents.find(act.actor(), number).id();
        return transaction.execute(_ -> unticked(act, id, runbook, step));
    }

    private Optional<Entry> unticked(Act act, long id, String runbook, int step) {
        long before = log.lock(id).seq();
        Optional<TickedStep> there = table.find(id, runbook, step);
        if (there.isEmpty()) {
            step(runbook, step);
        }
        return there.map(tick -> {
            Entry entry = log.contribute(id, new RunbookStepUnticked(runbook, step, tick.wording()), act);
            if (entry.seq() > before) {
                table.untick(id, runbook, step);
            }
            return entry;
        });
    }

    /** How many steps, still ticked, whoever commands the incident has ticked since they do. */
    public int ticksOfCommander(Incident incident) {
        Holder commander = incident.holder(Command.COMMANDER);
        List<TickedStep> ticked = commander == null ? List.of() : of(incident.id());
        if (commander == null || ticked.stream().noneMatch(step -> step.by().equals(commander.name()))) {
            return 0; // spares reading the log, in nearly every room
        }
        Set<String> own = new HashSet<>();
        for (Entry entry : log.last(incident.id(), COMMANDING_AND_TICKING, 0, LOOKED_BACK)) {
            if (takesCommand(entry.event())) {
                break;
            }
            if (entry.event() instanceof RunbookStepTicked tick
                    && entry.actor().isPerson()
                    && entry.actor().personId() == commander.id()) {
                own.add(tick.runbook() + "/" + tick.step());
            }
        }
        return (int) ticked.stream()
                .filter(step -> own.contains(step.runbook() + "/" + step.step()))
                .count();
    }

    private static boolean takesCommand(IncidentEvent event) {
        return event instanceof RoleAssigned given && given.role().equals(Command.COMMANDER)
                || event instanceof HandoverAccepted taken && taken.role().equals(Command.COMMANDER);
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

package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Tasking.TaskAcknowledged;
import dev.andon.response.Tasking.TaskDone;
import dev.andon.response.Tasking.TaskDropped;
import dev.andon.response.Tasking.TaskGiven;
import dev.andon.response.internal.TaskTable;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people are asked by name to do, within minutes. Anybody who may respond may say that a task is taken on, done or
 * no longer wanted: at night one often says it for another. The log tells who said it.
 */
@Component
public class Tasks {
    private static final int NOTE = 2_000;
    private static final int MINE = 20;

    private final Incidents incidents;
    private final IncidentLog log;
    private final TaskTable table;
    private final TaskTimers timers;
    private final Pacing pacing;
    private final People people;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Tasks(
            Incidents incidents,
            IncidentLog log,
            TaskTable table,
            TaskTimers timers,
            Pacing pacing,
            People people,
            Live live,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.table = table;
        this.timers = timers;
        this.pacing = pacing;
        this.people = people;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks somebody for something. With an idempotency key used before, answers the task that was given then.
     *
     * @throws Invalid naming every field that makes no sense; also for a person who may not see the incident
     * @throws Conflict when the incident is over
     */
    public Task give(Act act, long number, GiveTask command) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        Holder to = somebody(validation, incident, command.personId());
        GiveTask.Checked task = command.checked(validation);
        validation.throwIfAny();
        return transaction.execute(_ -> give(checked, incident.id(), to, task));
    }

    private Task give(Act act, long incidentId, Holder to, GiveTask.Checked task) {
        Incident incident = log.lock(incidentId);
        Optional<Entry> earlier = log.alreadyAppended(incidentId, act);
        if (earlier.isEmpty() && !incident.isLive()) {
            throw new Conflict("The incident is over; nobody is asked for anything in it any more.");
        }
        Instant answerBy = clock.instant().plus(pacing.now().answer());
        Instant due = due(act, task, answerBy);
        Entry entry = earlier.orElseGet(
                () -> log.contribute(incidentId, new TaskGiven(table.next(incidentId), to, task.text(), due), act));
        if (!(entry.event() instanceof TaskGiven given)) {
            throw new Conflict("This idempotency key was used for something else.");
        }
        table.insert(entry, given);
        stirred(entry);
        Task asked = table.find(incidentId, given.task()).orElseThrow();
        if (earlier.isEmpty()) {
            timers.set(asked, TaskTimers.earlier(answerBy, asked.due()));
        }
        return asked;
    }

    /** What is written down late is due as long after it was asked as was said, but not before anybody could answer. */
    private Instant due(Act act, GiveTask.Checked task, Instant answerBy) {
        Instant now = clock.instant();
        Instant from = act.occurredAt() == null ? now : act.occurredAt();
        Instant soonest = TaskTimers.earlier(now.plus(task.time()), answerBy);
        return TaskTimers.later(from.plus(task.time()), soonest).truncatedTo(ChronoUnit.MICROS);
    }

    private Holder somebody(Validation validation, Incident incident, @Nullable Long personId) {
        Optional<Person> person =
                Optional.ofNullable(personId).flatMap(people::find).filter(Person::active);
        if (person.isEmpty()) {
            validation.error("person_id", personId == null ? "is required" : "is not somebody of this house");
        }
        person.filter(p -> !Incidents.maySee(p.actor(), incident))
                .ifPresent(p ->
                        validation.error("person_id", "cannot see this incident; let %s in first".formatted(p.name())));
        return person.map(p -> new Holder(p.id(), p.name())).orElseGet(() -> new Holder(0, ""));
    }

    /** Whoever was asked is on it. */
    public Task acknowledge(Act act, long number, long task) {
        return change(act, number, task, new Validation(), open -> {
            if (open.acknowledgedAt() != null) {
                throw new Conflict("Task %d is acknowledged already.".formatted(task));
            }
            return new TaskAcknowledged(task, open.text(), open.to());
        });
    }

    /** It is done; exactly one of several who say so at once is heard, the others are told so. */
    public Task complete(Act act, long number, long task, @Nullable String note) {
        Validation validation = new Validation();
        String checked = validation.optionalText("note", note, NOTE);
        return change(act, number, task, validation, open -> new TaskDone(task, open.text(), open.to(), checked));
    }

    /** Nobody needs it any more, or it cannot be done. */
    public Task drop(Act act, long number, long task, @Nullable String reason) {
        Validation validation = new Validation();
        String checked = validation.text("reason", reason, NOTE);
        return change(act, number, task, validation, open -> new TaskDropped(task, open.text(), open.to(), checked));
    }

    private Task change(Act act, long number, long task, Validation validation, Function<Task, Contribution> decision) {
        act.actor().require(RESPONDER);
        Act checked = act.happenedBefore(clock.instant(), validation);
        validation.throwIfAny();
        long id = find(act.actor(), number, task).incidentId();
        return transaction.execute(_ -> {
            log.lock(id);
            if (log.alreadyAppended(id, checked).isEmpty()) {
                Task open = open(id, task);
                project(id, task, log.contribute(id, decision.apply(open), checked));
            }
            return table.find(id, task).orElseThrow();
        });
    }

    private Task open(long incidentId, long task) {
        Task found = table.find(incidentId, task).orElseThrow();
        if (!found.isOpen()) {
            throw new Conflict("Task %d is %s already.".formatted(task, found.status()));
        }
        return found;
    }

    private void project(long incidentId, long task, Entry entry) {
        if (entry.event() instanceof TaskDone done) {
            table.end(incidentId, task, Task.Outcome.DONE, done.note(), entry.occurredAt());
        } else if (entry.event() instanceof TaskDropped dropped) {
            table.end(incidentId, task, Task.Outcome.DROPPED, dropped.reason(), entry.occurredAt());
        } else {
            table.acknowledge(incidentId, task, entry.occurredAt());
        }
        stirred(entry);
    }

    private void stirred(Entry entry) {
        live.changed("now/house", entry.recordedAt().toEpochMilli());
    }

    /** @throws Missing when there is none, or none that the viewer may know of */
    public Task find(Actor viewer, long number, long task) {
        return table.find(incidents.find(viewer, number).id(), task)
                .orElseThrow(() -> new Missing("There is no task %d in incident %d.".formatted(task, number)));
    }

    /** What is open, first due first. The caller has asked whether the incident may be seen. */
    public List<Task> open(long incidentId) {
        return table.open(incidentId);
    }

    /** Latest first, those below a number when it is given. The caller has asked whether the incident may be seen. */
    public List<Task> of(long incidentId, boolean onlyOpen, @Nullable Long before, int limit) {
        return table.of(incidentId, onlyOpen, before, limit);
    }

    /** A task and where. */
    public record Mine(Incident incident, Task task) {}

    /** What the viewer was asked to do and has not done, in live incidents they may see; first due first. */
    public List<Mine> mine(Actor viewer) {
        return table.openOf(viewer, MINE).stream()
                .flatMap(task ->
                        incidents.byId(viewer, task.incidentId()).stream().map(incident -> new Mine(incident, task)))
                .toList();
    }

    /** What nobody took on in time, or is due and not done, of others in live incidents that the viewer commands. */
    public List<Mine> alarming(Actor viewer, List<Incident> live) {
        return live.stream()
                .filter(incident -> commands(viewer, incident))
                .flatMap(incident -> table.open(incident.id()).stream()
                        .filter(task -> task.isAlarming() && !task.to().is(viewer))
                        .map(task -> new Mine(incident, task)))
                .toList();
    }

    private static boolean commands(Actor viewer, Incident incident) {
        Holder commander = incident.holder(Command.COMMANDER);
        return commander != null && commander.is(viewer);
    }

    /** Changes whenever a task is given, taken on or ended where this viewer may know of it. */
    public String beat(Actor viewer) {
        return table.beat(viewer);
    }
}

package dev.andon.contacts;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Calling.CallMade;
import dev.andon.response.Calling.CallTreeEnded;
import dev.andon.response.Calling.CallTreeStarted;
import dev.andon.response.Calling.Callee;
import dev.andon.response.Calling.Outcome;
import dev.andon.response.Calling.Step;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Calling people from a room. Also after the incident is over: somebody may still have to be told. */
@Component
public class CallRuns {
    private static final int NOTE = 1_000;
    private static final int WORD = 20;
    private static final int OPEN = 5;

    private final Incidents incidents;
    private final IncidentLog log;
    private final CallBoard board;
    private final CallTrees trees;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CallRuns(
            Incidents incidents,
            IncidentLog log,
            CallBoard board,
            CallTrees trees,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.board = board;
        this.trees = trees;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is known of the calls of an incident that the caller may see. */
    public Calls of(Incident incident) {
        return board.now(log, incident, clock.instant());
    }

    /** @throws Missing when there is none, or none that the viewer may know of */
    public CallRun find(Actor viewer, long number, long run) {
        return of(incidents.find(viewer, number)).find(run).orElseThrow(() -> missing(number, run));
    }

    /**
     * Begins to call people. The tree is copied into the log as it is now.
     *
     * @throws Invalid for a tree that there is not, or in which nobody is left
     * @throws Conflict when it is being called already, or too many are
     */
    public CallRun start(Act act, long number, @Nullable Long tree) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        Optional<CallTree> chosen = trees.all().stream()
                .filter(one -> tree != null && one.id() == tree)
                .findFirst();
        validation.check(
                chosen.isPresent(), "tree_id", tree == null ? "is required" : "is not a call tree of this house");
        validation.throwIfAny();
        CallTreeStarted started = started(act.actor(), chosen.orElseThrow());
        return transaction.execute(_ -> {
            Incident locked = log.lock(incident.id());
            if (log.alreadyAppended(incident.id(), checked).isEmpty()) {
                refuseTwice(of(locked), started.tree());
            }
            Entry entry = log.contribute(incident.id(), started, checked);
            return now(incident, entry, CallTreeStarted.class).find(entry.seq()).orElseThrow();
        });
    }

    private CallTreeStarted started(Actor actor, CallTree tree) {
        Map<Long, Contact> known = directory.byIds(actor, tree.everybody());
        List<Step> steps = tree.steps().stream()
                .map(step -> new Step(
                        step.contacts().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .map(contact -> new Callee(contact.id(), contact.name()))
                                .toList(),
                        step.minutes(),
                        step.tell()))
                .filter(step -> !step.contacts().isEmpty())
                .toList();
        if (steps.isEmpty()) {
            throw new Invalid("tree_id", "names nobody who is still in the directory");
        }
        return new CallTreeStarted(tree.id(), tree.name(), steps);
    }

    private static void refuseTwice(Calls calls, long tree) {
        if (calls.open().stream().anyMatch(run -> run.tree() == tree)) {
            throw new Conflict("This call tree is being called already; go on with that run.");
        }
        if (calls.open().size() >= OPEN) {
            throw new Conflict("%d call trees are being called. End one of them first.".formatted(OPEN));
        }
    }

    /**
     * Writes down that somebody was called and how it went. Two may call at the same time; each call is an entry.
     *
     * @throws Invalid naming every field that makes no sense; also for a note with one of the numbers in it
     * @throws Conflict when the run has ended
     */
    public CallRun record(Act act, long number, long run, RecordCall command) {
        act.actor().require(RESPONDER);
        CallRun before = find(act.actor(), number, run);
        Incident incident = incidents.find(act.actor(), number);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        CallMade call = checked(act.actor(), before, command, validation);
        validation.throwIfAny();
        return transaction.execute(_ -> {
            Incident locked = log.lock(incident.id());
            if (log.alreadyAppended(incident.id(), checked).isEmpty()) {
                open(of(locked), number, run);
            }
            Entry entry = log.contribute(incident.id(), call, checked);
            return now(incident, entry, CallMade.class).find(run).orElseThrow();
        });
    }

    private CallMade checked(Actor actor, CallRun run, RecordCall command, Validation validation) {
        Long id = command.contactId();
        Contact contact =
                id == null ? null : directory.byIds(actor, List.of(id)).get(id);
        Callee callee = contact != null
                ? new Callee(contact.id(), contact.name())
                : run.steps().stream()
                        .flatMap(rung -> rung.contacts().stream())
                        .filter(one -> id != null && one.id() == id)
                        .findFirst()
                        .orElse(null);
        validation.check(callee != null, "contact_id", id == null ? "is required" : "is nobody in the directory");
        String word = validation.line("outcome", command.outcome(), WORD);
        Optional<Outcome> outcome = Outcome.find(word);
        validation.check(
                outcome.isPresent() || word.isEmpty(),
                "outcome",
                "must be reached, no_answer, left_message, wrong_number or declined");
        String by = validation.optionalLine("by", command.by(), WORD);
        validation.check(
                by == null || NumberKind.find(by).isPresent(), "by", "must be mobile, home, office, email or other");
        String note = validation.optionalText("note", command.note(), NOTE);
        validation.check(
                note == null || contact == null || !contact.isNumberIn(note),
                "note",
                "holds one of their numbers; everybody reads the log, so leave it out");
        withoutNumbers("note", note, validation);
        return new CallMade(
                run.run(),
                run.name(),
                callee == null ? new Callee(0, "") : callee,
                outcome.orElse(Outcome.NO_ANSWER),
                by,
                note);
    }

    /** Also those of others: "ask Marek under …" would stand in the log for good. */
    private void withoutNumbers(String field, @Nullable String text, Validation validation) {
        validation.check(
                text == null || !directory.isNumberIn(text),
                field,
                "holds a number of the directory; everybody reads the log, so leave it out");
    }

    /**
     * Nobody needs to be called any more.
     *
     * @throws Invalid for a reason with a number of the directory in it
     */
    public CallRun end(Act act, long number, long run, @Nullable String reason) {
        act.actor().require(RESPONDER);
        CallRun before = find(act.actor(), number, run);
        Incident incident = incidents.find(act.actor(), number);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        String why = validation.optionalText("reason", reason, NOTE);
        withoutNumbers("reason", why, validation);
        validation.throwIfAny();
        return transaction.execute(_ -> {
            Incident locked = log.lock(incident.id());
            if (log.alreadyAppended(incident.id(), checked).isEmpty()) {
                open(of(locked), number, run);
            }
            Entry entry = log.contribute(incident.id(), new CallTreeEnded(run, before.name(), why), checked);
            return now(incident, entry, CallTreeEnded.class).find(run).orElseThrow();
        });
    }

    private static void open(Calls calls, long number, long run) {
        if (!calls.find(run).orElseThrow(() -> missing(number, run)).isOpen()) {
            throw new Conflict("These calls have ended. Begin again if somebody has to be called.");
        }
    }

    /** @throws Conflict when the entry is an earlier one of another kind: its idempotency key was used for something else */
    private Calls now(Incident incident, Entry entry, Class<?> kind) {
        if (!kind.isInstance(entry.event())) {
            throw new Conflict("This idempotency key was used for something else.");
        }
        return of(incident);
    }

    private static Missing missing(long number, long run) {
        return new Missing("There is no call run %d in incident %d.".formatted(run, number));
    }
}

package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.People;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Decision.MergeReceived;
import dev.andon.response.Decision.MergeReturned;
import dev.andon.response.Decision.MergedInto;
import dev.andon.response.Decision.Unmerged;
import dev.andon.response.internal.IncidentRows;
import dev.andon.response.internal.TaskTable;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two incidents that turn out to be one. Both logs keep everything and both say so. Alerts of the duplicate, and what
 * happens to them, belong to the one where the response goes on; its people take part there.
 */
@Component
public class Merges {
    private static final int REASON = 2_000;

    private final Incidents incidents;
    private final IncidentRows rows;
    private final IncidentLog log;
    private final Decisions decisions;
    private final People people;
    private final TaskTable tasks;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Merges(
            Incidents incidents,
            IncidentRows rows,
            IncidentLog log,
            Decisions decisions,
            People people,
            TaskTable tasks,
            Live live,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.rows = rows;
        this.log = log;
        this.decisions = decisions;
        this.people = people;
        this.tasks = tasks;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a merge would do, for whoever is about to do it.
     *
     * @param alerts how many alerts come along
     * @param openTasks how many open tasks stay behind
     * @param joining who will take part that does not yet
     * @param refusal why it cannot be done, or null when it can
     */
    public record Preview(
            Incident duplicate,
            Incident survivor,
            int alerts,
            int openTasks,
            List<Holder> joining,
            @Nullable String refusal) {}

    /** What would happen. Refuses only what {@link Pair#find} does; the rest is said in the preview. */
    public Preview preview(Act act, long number, @Nullable Long into) {
        act.actor().require(RESPONDER);
        Pair pair = Pair.find(incidents, act, number, "into", into);
        List<Holder> joining = members(pair.one()).stream()
                .filter(person -> !pair.other().members().contains(person.id()))
                .toList();
        int alerts = incidents.alertsOf(pair.one().id()).size();
        int openTasks = tasks.open(pair.one().id()).size();
        return new Preview(
                pair.one(),
                pair.other(),
                alerts,
                openTasks,
                joining,
                refusal(pair).orElse(null));
    }

    /**
     * Merges an incident into another.
     *
     * @return the duplicate afterwards
     * @throws Conflict when either does not stand so that it can be merged
     */
    public Incident merge(Act act, long number, @Nullable Long into, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String why = validation.optionalText("reason", reason, REASON);
        validation.throwIfAny();
        Pair found = Pair.find(incidents, act, number, "into", into);
        return transaction.execute(_ -> {
            Pair pair = found.locked(log);
            return log.alreadyAppended(pair.one().id(), act).isPresent() ? pair.one() : merge(act, pair, why);
        });
    }

    private Incident merge(Act act, Pair pair, @Nullable String why) {
        refusal(pair).ifPresent(message -> {
            throw new Conflict(message);
        });
        Incident duplicate = decisions.appended(act, pair.one(), new MergedInto(Other.of(pair.other()), why));
        List<Long> onDuty = pair.one().crew().onDuty(clock.instant());
        MergeReceived received = new MergeReceived(Other.of(pair.one()), members(pair.one()), onDuty);
        decisions.appended(Act.by(act.actor(), act.source()), pair.other(), received);
        return duplicate;
    }

    private List<Holder> members(Incident incident) {
        return people.byIds(incident.members()).values().stream()
                .map(person -> new Holder(person.id(), person.name()))
                .sorted(Comparator.comparing(Holder::name).thenComparing(Holder::id))
                .toList();
    }

    private static Optional<String> refusal(Pair pair) {
        String one = "INC-" + pair.one().number();
        String other = "INC-" + pair.other().number();
        if (pair.one().status() == Status.MERGED) {
            return Optional.of(one + " is merged already.");
        }
        if (pair.other().status() == Status.MERGED) {
            return Optional.of(other + " is merged itself; merge into the one where it goes on.");
        }
        if (pair.other().status() == Status.DECLINED) {
            return Optional.of(other + " was declined; reopen it first.");
        }
        if (pair.one().isLive() && !pair.other().isLive()) {
            return Optional.of(
                    one + " is live and " + other + " is over; reopen that one, or merge the other way round.");
        }
        if (pair.one().restricted() != pair.other().restricted()) {
            return Optional.of("One of the two is restricted and the other is not. Make them alike first: after a merge"
                    + " each log names the other.");
        }
        return Optional.empty();
    }

    /**
     * Takes a merge back: the incident stands where it stood before, and those it brought along leave the other.
     *
     * @throws Conflict when it is not merged, or the actor may not see where it went on
     */
    public Incident undo(Act act, long number, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String why = validation.optionalText("reason", reason, REASON);
        validation.throwIfAny();
        Incident found = incidents.find(act.actor(), number);
        return transaction.execute(_ -> {
            if (log.alreadyAppended(found.id(), act).isPresent()) {
                return rows.byId(found.id()).orElseThrow();
            }
            Pair pair = new Pair(found, survivor(act, found)).locked(log);
            if (!Incidents.maySee(act.actor(), pair.other())) {
                throw hidden();
            }
            return undo(act, pair, why);
        });
    }

    private Incident undo(Act act, Pair pair, @Nullable String why) {
        Ties.Merge merge = pair.one().ties().merged();
        if (merge == null || merge.into().number() != pair.other().number()) {
            throw new Conflict("INC-%d is not merged.".formatted(pair.one().number()));
        }
        if (pair.other().status() == Status.MERGED) {
            throw new Conflict("INC-%d is merged itself by now; take that merge back first."
                    .formatted(pair.other().number()));
        }
        Incident back = decisions.appended(act, pair.one(), new Unmerged(merge.into(), merge.before(), why));
        Act other = Act.by(act.actor(), act.source());
        // Before the news of it: whoever was let in by the merge only must not be sent even this entry.
        live.ended("incident/" + pair.other().id());
        decisions.appended(other, pair.other(), new MergeReturned(Other.of(pair.one())));
        return back;
    }

    private Incident survivor(Act act, Incident duplicate) {
        Ties.Merge merge = duplicate.ties().merged();
        if (merge == null) {
            throw new Conflict("INC-%d is not merged.".formatted(duplicate.number()));
        }
        return incidents.byNumber(act.actor(), merge.into().number()).orElseThrow(Merges::hidden);
    }

    private static Conflict hidden() {
        return new Conflict("Only somebody who takes part where it goes on can take this merge back.");
    }
}

package dev.andon.impact;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Entry;
import dev.andon.response.Impacting;
import dev.andon.response.Impacting.ImpactCeased;
import dev.andon.response.Impacting.ImpactEstimated;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whom an incident hurts, and how much. Every later estimate stands in the place of the one before, which is kept; none
 * changes the severity or the status of the incident.
 */
@Component
public class Impacts {
    private static final int NOTE = 1_000;
    private static final int MOST = 50;

    private final Incidents incidents;
    private final IncidentLog log;
    private final ImpactBoard board;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Impacts(Incidents incidents, IncidentLog log, ImpactBoard board, TransactionTemplate transaction, Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.board = board;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How it stands. The caller has asked whether the incident may be seen. */
    public ImpactState of(Incident incident) {
        return board.now(log, incident, clock.instant());
    }

    /** @throws Missing when there is none of this number, or none that the viewer may know of */
    public Impact find(Actor viewer, long number, long id) {
        return of(incidents.find(viewer, number)).impact(id).orElseThrow(() -> missing(number, id));
    }

    /**
     * Says that it hurts somebody. With an idempotency key used before, answers what was said then, as it is now.
     *
     * @throws Conflict when the incident was merged into another
     */
    public Impact note(Act act, long number, EstimateImpact command) {
        Validation validation = new Validation();
        Act checked = checked(act, validation);
        ImpactEstimated first = command.checked(validation, clock.instant(), null);
        validation.throwIfAny();
        return decide(checked, number, state -> {
            if (state.impacts().size() >= MOST) {
                throw new Conflict("%d impacts are noted; estimate one of them anew.".formatted(MOST));
            }
            return numbered(first, state.impacts().size() + 1);
        });
    }

    private static ImpactEstimated numbered(ImpactEstimated e, long id) {
        return new ImpactEstimated(id, e.on(), e.text(), e.amount(), e.known(), e.since(), e.until());
    }

    /** Estimates an impact anew. */
    public Impact estimate(Act act, long number, long id, EstimateImpact command) {
        act.actor().require(RESPONDER);
        find(act.actor(), number, id);
        Validation shape = new Validation();
        Act checked = checked(act, shape);
        Instant now = clock.instant();
        return decide(checked, number, state -> {
            Impact before = state.impact(id).orElseThrow(() -> missing(number, id));
            ImpactEstimated next = command.checked(shape, now, before);
            shape.throwIfAny();
            return next;
        });
    }

    /**
     * Says that an impact has ceased. The incident may go on.
     *
     * @param until when; null means now
     */
    public Impact end(Act act, long number, long id, @Nullable Instant until, @Nullable String note) {
        act.actor().require(RESPONDER);
        Impact found = find(act.actor(), number, id);
        Validation validation = new Validation();
        Instant when = validation.past("until", until, clock.instant());
        String said = validation.optionalText("note", note, NOTE);
        validation.check(found.since() == null || !when.isBefore(found.since()), "until", "is before it began");
        validation.throwIfAny();
        return decide(act.happened(when), number, state -> {
            Impact open = state.impact(id).orElseThrow(() -> missing(number, id));
            if (!open.ongoing()) {
                throw new Conflict("Impact %d has ceased already.".formatted(id));
            }
            return new ImpactCeased(id, open.on(), open.text(), when, said);
        });
    }

    private Act checked(Act act, Validation validation) {
        act.actor().require(RESPONDER);
        Instant occurred = act.occurredAt();
        return occurred == null ? act : act.happened(validation.past("occurred_at", occurred, clock.instant()));
    }

    /** One transaction: what there is, what follows from it, and how it is then. */
    private Impact decide(Act act, long number, Function<ImpactState, Impacting> decision) {
        act.actor().require(RESPONDER);
        long id = incidents.find(act.actor(), number).id();
        return transaction.execute(_ -> {
            Incident incident = log.lock(id);
            Optional<Entry> earlier = log.alreadyAppended(id, act);
            Entry entry = earlier.orElseGet(() -> {
                refuseMerged(incident);
                return log.contribute(id, decision.apply(of(incident)), act);
            });
            return of(incident).impact(impactOf(entry)).orElseThrow();
        });
    }

    static void refuseMerged(Incident incident) {
        if (incident.status() == Status.MERGED) {
            throw new Conflict("This incident was merged into another; say it there.");
        }
    }

    private static long impactOf(Entry entry) {
        if (entry.event() instanceof ImpactEstimated e) {
            return e.impact();
        }
        if (entry.event() instanceof ImpactCeased e) {
            return e.impact();
        }
        throw new Conflict("This idempotency key was used for something else.");
    }

    private static Missing missing(long number, long id) {
        return new Missing("There is no impact %d in incident %d.".formatted(id, number));
    }
}

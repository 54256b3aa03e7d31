package dev.andon.proposals;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.proposals.ProposalBoard.Proposed;
import dev.andon.proposals.internal.DecisionTimers;
import dev.andon.response.Act;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Pacing;
import dev.andon.response.Proposing.DecisionProposed;
import dev.andon.response.Proposing.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the team decides on: questions, and proposing. What becomes of a proposal is with {@link Outcomes}. */
@Component
public class Proposals {
    private final Incidents incidents;
    private final IncidentLog log;
    private final ProposalBoard board;
    private final DecisionTimers timers;
    private final DecisionWatch watch;
    private final Pacing pacing;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Proposals(
            Incidents incidents,
            IncidentLog log,
            ProposalBoard board,
            DecisionTimers timers,
            DecisionWatch watch,
            Pacing pacing,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.board = board;
        this.timers = timers;
        this.watch = watch;
        this.pacing = pacing;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All proposals of an incident. The caller has asked whether it may be seen. */
    public Proposed of(Incident incident) {
        return board.now(log, incident, clock.instant());
    }

    /** @throws Missing when there is none of this number, or none that the viewer may know of */
    public Proposal find(Actor viewer, long number, long id) {
        return found(incidents.find(viewer, number), id);
    }

    Proposal found(Incident incident, long id) {
        return of(incident)
                .find(id)
                .orElseThrow(
                        () -> new Missing("There is no decision %d in incident %d.".formatted(id, incident.number())));
    }

    /**
     * Proposes something and asks for objections; with no time to ask it goes ahead at once. With an idempotency key used
     * before, answers what was proposed then.
     *
     * @throws Invalid naming every field that makes no sense; also for an executor who may not see the incident
     * @throws Conflict when the incident is over
     */
    public Proposal propose(Act act, long number, Propose command) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        Propose.Checked proposal = command.checked(validation, pacing.now().objectionMinutes());
        Holder executor = executor(validation, incident, act.actor(), command.executorId());
        validation.throwIfAny();
        return transaction.execute(_ -> propose(checked, incident.id(), proposal, executor));
    }

    private Proposal propose(Act act, long incidentId, Propose.Checked proposal, Holder executor) {
        Incident incident = log.lock(incidentId);
        Optional<Entry> earlier = log.alreadyAppended(incidentId, act);
        if (earlier.isPresent()) {
            return found(incident, number(earlier.get()));
        }
        if (!incident.isLive()) {
            throw new Conflict("The incident is over; nothing is decided in it any more.");
        }
        // Not from occurred_at: what is written down late would go ahead before anybody could object.
        Instant until = clock.instant().plus(proposal.window()).truncatedTo(ChronoUnit.MICROS);
        long id = of(incident).items().size() + 1L;
        log.contribute(
                incidentId,
                new DecisionProposed(id, proposal.text(), proposal.risk(), proposal.fallback(), until, executor),
                act);
        if (proposal.window().isZero()) {
            watch.goAhead(act.keyed(null), incidentId, found(incident, id), Way.AT_ONCE, List.of(), null);
        } else {
            timers.askUntil(incidentId, id, until);
        }
        return found(incident, id);
    }

    private static long number(Entry earlier) {
        if (earlier.event() instanceof DecisionProposed proposed) {
            return proposed.decision();
        }
        throw new Conflict("This idempotency key was used for something else.");
    }

    private Holder executor(Validation validation, Incident incident, Actor actor, @Nullable Long personId) {
        Long id = personId == null && actor.isPerson() ? Long.valueOf(actor.personId()) : personId;
        Person person = Optional.ofNullable(id)
                .flatMap(people::find)
                .filter(Person::active)
                .orElse(null);
        if (person == null) {
            validation.error("executor_id", "is not somebody of this house");
            return new Holder(0, "");
        }
        validation.check(
                Incidents.maySee(person.actor(), incident),
                "executor_id",
                "cannot see this incident; let %s in first".formatted(person.name()));
        return new Holder(person.id(), person.name());
    }
}

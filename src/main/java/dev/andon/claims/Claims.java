package dev.andon.claims;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.claims.Claim.State;
import dev.andon.claims.ClaimBoard.Claimed;
import dev.andon.claims.Evidence.Stance;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Claiming;
import dev.andon.response.Claiming.ClaimRaised;
import dev.andon.response.Claiming.ClaimRefuted;
import dev.andon.response.Claiming.ClaimReopened;
import dev.andon.response.Claiming.ClaimVerified;
import dev.andon.response.Claiming.EvidenceAdded;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is claimed in incidents: raised, given evidence, and settled. Anybody who may respond may do each; the log tells
 * who did. It goes on when the incident is over, because causes are often found then.
 */
@Component
public class Claims {
    private final Incidents incidents;
    private final IncidentLog log;
    private final ClaimBoard board;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Claims(Incidents incidents, IncidentLog log, ClaimBoard board, TransactionTemplate transaction, Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.board = board;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All claims of an incident. The caller has asked whether it may be seen. */
    public Claimed of(Incident incident) {
        return board.now(log, incident, clock.instant());
    }

    /** @throws Missing when there is none of this number, or none that the viewer may know of */
    public Claim find(Actor viewer, long number, long claim) {
        return found(incidents.find(viewer, number), claim);
    }

    private Claim found(Incident incident, long claim) {
        return of(incident)
                .find(claim)
                .orElseThrow(
                        () -> new Missing("There is no claim %d in incident %d.".formatted(claim, incident.number())));
    }

    /**
     * Raises a claim; with an idempotency key used before, answers the one that was raised then.
     *
     * @throws Invalid naming every field that makes no sense
     */
    public Claim raise(Act act, long number, RaiseClaim command) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        RaiseClaim.Checked claim = command.checked(validation);
        validation.throwIfAny();
        return transaction.execute(_ -> {
            Incident now = log.lock(incident.id());
            Optional<Entry> earlier = log.alreadyAppended(now.id(), checked);
            Entry entry = earlier.orElseGet(() -> log.contribute(
                    now.id(),
                    new ClaimRaised(of(now).items().size() + 1L, claim.kind(), claim.text(), claim.saidBy()),
                    checked));
            if (!(entry.event() instanceof ClaimRaised raised)) {
                throw new Conflict("This idempotency key was used for something else.");
            }
            return found(now, raised.claim());
        });
    }

    /** Adds what speaks for a claim or against it, also to one that is settled: it may not be for long. */
    public Claim add(Act act, long number, long claim, AddEvidence command) {
        Validation validation = new Validation();
        AddEvidence.Checked seen = command.checked(validation);
        return change(
                act,
                number,
                claim,
                validation,
                to -> log.contribute(to.incidentId(), piece(to.claim(), seen), to.act()));
    }

    /**
     * Says that it is so, that it is not, or that it is open again.
     *
     * @throws Invalid also where there is no evidence at all; a sentence is enough
     * @throws Conflict when that is said already
     */
    public Claim judge(Act act, long number, long claim, Judge command) {
        Validation validation = new Validation();
        Judge.Checked verdict = command.checked(validation);
        return change(act, number, claim, validation, to -> {
            refuse(to.claim(), verdict);
            if (verdict.evidence() != null) {
                Stance stance = verdict.verdict() == State.VERIFIED ? Stance.FOR : Stance.AGAINST;
                AddEvidence.Checked seen =
                        new AddEvidence.Checked(stance, Claiming.Evidence.OBSERVATION, verdict.evidence(), null);
                log.contribute(
                        to.incidentId(), piece(to.claim(), seen), to.act().keyed(null));
            }
            log.contribute(to.incidentId(), event(to.claim(), verdict), to.act());
        });
    }

    private static void refuse(Claim claim, Judge.Checked verdict) {
        if (claim.state() == verdict.verdict()) {
            throw new Conflict("Claim %d is %s already."
                    .formatted(claim.id(), claim.state().word()));
        }
        if (verdict.verdict() != State.OPEN && claim.evidence().isEmpty() && verdict.evidence() == null) {
            throw new Invalid("evidence", "is missing: what did you see? A sentence is enough");
        }
    }

    private static Claiming event(Claim claim, Judge.Checked verdict) {
        return switch (verdict.verdict()) {
            case VERIFIED -> new ClaimVerified(claim.id(), claim.text(), verdict.reason());
            case REFUTED -> new ClaimRefuted(claim.id(), claim.text(), verdict.because());
            case OPEN -> new ClaimReopened(claim.id(), claim.text(), verdict.because());
        };
    }

    private static EvidenceAdded piece(Claim claim, AddEvidence.Checked seen) {
        return new EvidenceAdded(
                claim.id(),
                claim.text(),
                claim.evidence().size() + 1L,
                seen.stance() == Stance.AGAINST,
                seen.kind(),
                seen.text(),
                seen.link());
    }

    /** A claim as it stands under the lock, and the act that changes it. */
    private record To(long incidentId, Claim claim, Act act) {}

    private Claim change(Act act, long number, long claim, Validation validation, Consumer<To> change) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        found(incident, claim);
        Act checked = act.happenedBefore(clock.instant(), validation);
        validation.throwIfAny();
        return transaction.execute(_ -> {
            Incident now = log.lock(incident.id());
            if (log.alreadyAppended(now.id(), checked).isEmpty()) {
                change.accept(new To(now.id(), found(now, claim), checked));
            }
            return found(now, claim);
        });
    }
}

package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.FollowUpBoard.FollowUps;
import dev.andon.response.Noticing.FollowUpDismissed;
import dev.andon.response.Noticing.FollowUpTaken;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What notes said is to be done later: asked, dismissed with a reason, or followed up. */
@Component
public class FollowUpCandidates {
    private static final int REASON = 2_000;

    private final Incidents incidents;
    private final IncidentLog log;
    private final FollowUpBoard board;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowUpCandidates(
            Incidents incidents, IncidentLog log, FollowUpBoard board, TransactionTemplate transaction, Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.board = board;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of an incident, dismissed ones too. The caller has asked whether it may be seen. */
    public FollowUps of(Incident incident) {
        return board.now(log, incident, clock.instant());
    }

    /** @throws Missing when there is none of this number, or none that the viewer may know of */
    public FollowUpCandidate find(Actor viewer, long number, long id) {
        return found(incidents.find(viewer, number), id);
    }

    private FollowUpCandidate found(Incident incident, long id) {
        return of(incident)
                .find(id)
                .orElseThrow(() -> new Missing(
                        "There is no follow-up candidate %d in incident %d.".formatted(id, incident.number())));
    }

    /**
     * Says that it needs no following up.
     *
     * @throws dev.andon.platform.problem.Invalid without a reason of at most 2,000 characters
     * @throws Conflict when it was dismissed already
     */
    public FollowUpCandidate dismiss(Act act, long number, long id, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        found(incident, id);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        String why = validation.text("reason", reason, REASON);
        validation.throwIfAny();
        return transaction.execute(_ -> {
            Incident now = log.lock(incident.id());
            FollowUpCandidate candidate = found(now, id);
            if (log.alreadyAppended(now.id(), checked).isEmpty()) {
                refuseUnlessOpen(candidate);
                log.contribute(now.id(), new FollowUpDismissed(id, candidate.text(), why), checked);
            }
            return found(now, id);
        });
    }

    private static void refuseUnlessOpen(FollowUpCandidate candidate) {
        if (candidate.dismissed() != null) {
            throw new Conflict("It was dismissed already by %s."
                    .formatted(candidate.dismissed().by()));
        }
        if (candidate.followUp() != null) {
            throw new Conflict("It is followed up as F-%d already.".formatted(candidate.followUp()));
        }
    }

    /**
     * Says that a follow-up was made of it. In the caller's transaction, which has locked the log.
     *
     * @param followUp number of the follow-up
     * @throws Missing when there is no such candidate
     * @throws Conflict when it was dismissed or followed up before
     */
    public void taken(Act act, Incident incident, long id, long followUp) {
        act.actor().require(RESPONDER);
        FollowUpCandidate candidate = found(incident, id);
        if (log.alreadyAppended(incident.id(), act).isEmpty()) {
            refuseUnlessOpen(candidate);
            log.contribute(incident.id(), new FollowUpTaken(id, candidate.text(), followUp), act);
        }
    }
}

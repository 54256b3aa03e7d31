package dev.andon.proposals;

import dev.andon.proposals.internal.DecisionTimers;
import dev.andon.response.IncidentDecided;
import dev.andon.response.IncidentLog;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets the timers of proposals again once an incident is live again: one that went off while it was over did nothing, and
 * is gone. Those that are still to come go off too, and the second to do so finds nothing to do.
 */
@Component
class DecisionsAgain {
    private final IncidentLog log;
    private final ProposalBoard board;
    private final DecisionTimers timers;
    private final Clock clock;

    DecisionsAgain(IncidentLog log, ProposalBoard board, DecisionTimers timers, Clock clock) {
        this.log = log;
        this.board = board;
        this.timers = timers;
        this.clock = clock;
    }

    /** Inside the transaction that reopens it, not after it: what was proposed must not be forgotten in between. */
    @EventListener
    void on(IncidentDecided decided) {
        if (decided.mayBeBack()) {
            again(decided);
        }
    }

    private void again(IncidentDecided decided) {
        Instant now = clock.instant();
        board.now(log, log.lock(decided.incidentId()), now).items().forEach(proposal -> again(proposal, now, decided));
    }

    private void again(Proposal proposal, Instant now, IncidentDecided decided) {
        Instant askAt = proposal.fallbackAt();
        if (proposal.isOpen()) {
            Instant until = later(proposal.objectionsUntil(), now);
            timers.askAgainUntil(decided.incidentId(), proposal.id(), until, decided.seq());
        } else if (proposal.isGoingAhead() && askAt != null && proposal.remindedAt() == null) {
            timers.remindAgain(decided.incidentId(), proposal.id(), later(askAt, now), decided.seq());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package dev.andon.proposals;

import dev.andon.people.Actor;
import dev.andon.proposals.internal.DecisionTimers;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Proposing.DecisionWentAhead;
import dev.andon.response.Proposing.Fallback;
import dev.andon.response.Proposing.FallbackDue;
import dev.andon.response.Proposing.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets proposals go ahead to which nobody objected, and asks whether they worked. */
@Component
class DecisionWatch {
    private final IncidentLog log;
    private final ProposalBoard board;
    private final DecisionTimers timers;
    private final Clock clock;

    DecisionWatch(IncidentLog log, ProposalBoard board, DecisionTimers timers, Clock clock) {
        this.log = log;
        this.board = board;
        this.timers = timers;
        this.clock = clock;
    }

    /** Asking has ended. Does nothing when an objection stands, when it was decided, or when the incident is over. */
    @Transactional
    public void objectionsOver(long incidentId, long proposal) {
        Incident incident = log.lock(incidentId);
        if (incident.isLive()) {
            find(incident, proposal).ifPresent(found -> unopposed(incidentId, found));
        }
    }

    /** Goes ahead if asking has ended and no objection stands. The caller has locked the log. */
    void unopposed(long incidentId, Proposal proposal) {
        boolean over = !proposal.objectionsUntil().isAfter(clock.instant());
        if (proposal.isOpen() && over && proposal.standing().isEmpty()) {
            Act act =
                    Act.by(Actor.system(), "timer").keyed("decision-ahead:%d:%d".formatted(incidentId, proposal.id()));
            goAhead(act, incidentId, proposal, Way.UNOPPOSED, List.of(), null);
        }
    }

    /** Appends that it goes ahead and sets the timer of its fallback. The caller has locked the log. */
    void goAhead(Act act, long incidentId, Proposal proposal, Way way, List<String> over, @Nullable String reason) {
        Fallback fallback = proposal.fallback();
        Instant askAt = fallback == null ? null : clock.instant().plus(Duration.ofMinutes(fallback.minutes()));
        DecisionWentAhead ahead =
                new DecisionWentAhead(proposal.id(), proposal.text(), proposal.executor(), way, over, reason, askAt);
        log.contribute(incidentId, ahead, act);
        if (askAt != null) {
            timers.remind(incidentId, proposal.id(), askAt);
        }
    }

    /** The minutes of the fallback have passed. Does nothing when somebody has said whether it worked. */
    @Transactional
    public void fallbackDue(long incidentId, long id) {
        Incident incident = log.lock(incidentId);
        Proposal proposal = find(incident, id).filter(Proposal::isGoingAhead).orElse(null);
        if (proposal == null || proposal.fallback() == null || proposal.remindedAt() != null || !incident.isLive()) {
            return;
        }
        Act act = Act.by(Actor.system(), "timer").keyed("decision-fallback:%d:%d".formatted(incidentId, id));
        FallbackDue due = new FallbackDue(id, proposal.text(), proposal.executor(), proposal.fallback());
        log.contribute(incidentId, due, proposal.fallbackAt() == null ? act : act.happened(proposal.fallbackAt()));
    }

    private Optional<Proposal> find(Incident incident, long proposal) {
        return board.now(log, incident, clock.instant()).find(proposal);
    }
}

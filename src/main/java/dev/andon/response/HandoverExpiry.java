package dev.andon.response;

import dev.andon.people.Actor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the log that nobody answered an offer in time. */
@Component
class HandoverExpiry {
    private final IncidentLog log;
    private final Decisions decisions;
    private final Clock clock;

    HandoverExpiry(IncidentLog log, Decisions decisions, Clock clock) {
        this.log = log;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The time of an offer has come. Does nothing when somebody answered, or when it was ended otherwise. */
    @Transactional
    public void due(long incidentId, long offer) {
        Incident incident = log.lock(incidentId);
        incident.command()
                .offer(offer)
                .filter(open -> open.isOver(clock.instant()))
                .ifPresent(open -> expire(incident, open));
    }

    /** The timers do it by themselves; a command that comes between the time and its timer wants it said first. */
    @Transactional
    public void due(Incident incident) {
        Instant now = clock.instant();
        incident.command().offers().stream()
                .filter(open -> open.isOver(now))
                .forEach(open -> due(incident.id(), open.seq()));
    }

    private void expire(Incident incident, Offer open) {
        String key = "handover:%d:%d".formatted(incident.id(), open.seq());
        Act act = Act.by(Actor.system(), "timer").keyed(key).happened(open.expiresAt());
        decisions.decide(act, incident.number(), now -> HandoverRules.expire(now, open.seq(), clock.instant()));
    }
}

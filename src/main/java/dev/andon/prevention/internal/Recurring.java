package dev.andon.prevention.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.State;
import dev.andon.followups.StateSpan;
import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.whys.Factor;
import dev.andon.whys.FactorFilter;
import dev.andon.whys.Factors;
import dev.andon.whys.FactorsMarked;
import dev.andon.whys.FactorsRegrouped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A follow-up that is done and whose factor plays a part in a later incident did not hold: it is opened again, once for each
 * incident. What happens in restricted incidents opens nothing, because that would tell of them.
 */
@Component
class Recurring {
    private static final int MOST = 100;

    private final RecurrenceTable table;
    private final Matching matching;
    private final Incidents incidents;
    private final Factors factors;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final Clock clock;

    Recurring(
            RecurrenceTable table,
            Matching matching,
            Incidents incidents,
            Factors factors,
            FollowUps followUps,
            FollowingUp followingUp,
            Clock clock) {
        this.table = table;
        this.matching = matching;
        this.incidents = incidents;
        this.factors = factors;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "prevention.recurring")
    void on(FactorsMarked marked) {
        matching.look(marked.incidentId());
        incidents
                .byId(Actor.everybody(), marked.incidentId())
                .ifPresent(incident ->
                        Playing.in(factors, Actor.everybody(), incident).forEach(factor -> back(incident, factor)));
    }

    /**
     * What one of two names removed may have come back under the other: looked for in every incident in which either plays a
     * part, the latest first.
     */
    @ApplicationModuleListener(id = "prevention.regrouped")
    void on(FactorsRegrouped said) {
        Set<String> keys = Set.of(said.one(), said.other());
        factors.list(Actor.everybody(), FactorFilter.ALL).stream()
                .filter(factor -> Playing.keys(factor).stream().anyMatch(keys::contains))
                .forEach(factor -> factor.incidents().forEach(incident -> {
                    matching.lookAgain(incident);
                    if (Playing.does(factor, incident)) {
                        back(incident, factor);
                    }
                }));
    }

    private void back(Incident incident, Factor factor) {
        FollowUpFilter removed = FollowUpFilter.ALL.factor(Playing.keys(factor)).in(State.DONE, State.VERIFIED);
        followUps.list(Actor.system(), removed, FollowUpOrder.NEWEST, null, MOST).items().stream()
                .filter(one -> one.incident().id() != incident.id() && wasDoneBefore(one, incident))
                .forEach(one -> reopen(one, incident, factor));
    }

    private boolean wasDoneBefore(FollowUp one, Incident incident) {
        return done(one).filter(at -> !at.isAfter(incident.declaredAt())).isPresent();
    }

    /** When it was done last. */
    private Optional<Instant> done(FollowUp one) {
        List<StateSpan> spans = followUps.states(Actor.system(), one.number());
        return spans.stream()
                .filter(span -> span.state() == State.DONE)
                .map(StateSpan::since)
                .max(Comparator.naturalOrder());
    }

    private void reopen(FollowUp one, Incident incident, Factor factor) {
        if (table.insert(one.number(), incident.id(), factor.name(), true, clock.instant())) {
            String key = "prevention/%d/%d".formatted(one.number(), incident.id());
            followingUp.reopen(
                    Act.by(Actor.system(), "rule").keyed(key),
                    one.number(),
                    "The factor “%s” played a part in INC-%d, which began after this was done."
                            .formatted(factor.name(), incident.number()));
        }
    }
}

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        FollowUpFilter removed =
                FollowUpFilter.ALL.factor(Playing.keys(factor)).in(State.OPEN, State.DOING, State.DONE, State.VERIFIED);
        List<FollowUp> against =
                followUps.list(Actor.system(), removed, FollowUpOrder.NEWEST, null, MOST).items().stream()
                        .filter(one -> one.incident().id() != incident.id())
                        .toList();
        Set<Long> held = doneAt(incident, against);
        against.stream().filter(one -> held.contains(one.number())).forEach(one -> found(one, incident, factor));
    }

    /** Numbers of those that were done when the incident began. */
    private Set<Long> doneAt(Incident incident, List<FollowUp> against) {
        FollowUpFilter these = FollowUpFilter.ALL.numbers(
                against.stream().map(FollowUp::number).toList());
        Instant began = incident.declaredAt();
        return followUps.states(Actor.system(), these, began, began.plus(1, ChronoUnit.MICROS)).stream()
                .filter(span -> span.state().isDone())
                .map(StateSpan::number)
                .collect(Collectors.toSet());
    }

    /** One that another incident opened again already did not hold here either: if that one is unrelated, this one counts. */
    private void found(FollowUp one, Incident incident, Factor factor) {
        boolean done = one.state().isDone();
        if (table.insert(one.number(), incident.id(), factor.name(), done, clock.instant()) && done) {
            String key = "prevention/%d/%d".formatted(one.number(), incident.id());
            followingUp.reopen(
                    Act.by(Actor.system(), "rule").keyed(key),
                    one.number(),
                    "The factor “%s” played a part in INC-%d, which began after this was done."
                            .formatted(factor.name(), incident.number()));
        }
    }
}

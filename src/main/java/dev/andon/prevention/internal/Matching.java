package dev.andon.prevention.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUps;
import dev.andon.followups.State;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.prevention.Match;
import dev.andon.prevention.Prevention;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.RoomNews;
import dev.andon.response.Similar;
import dev.andon.response.Similar.Kin;
import dev.andon.whys.Factor;
import dev.andon.whys.Factors;
import dev.andon.whys.Factors.Shared;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the earlier follow-ups that have to do with an incident: those of similar ones, those of ones that share a factor, and
 * those that remove a factor that plays a part. What is found stands in the room for everybody, so it is looked for as everybody.
 */
@Component
public class Matching {
    private static final int KEPT = 30;
    private static final int SHARING = 10;
    private static final int REMOVING = 100;
    private static final double SHARED_FACTOR = 0.5;
    private static final double OWN_FACTOR = 1.0;
    private static final double OVERDUE = 0.3;

    private final MatchTable table;
    private final Incidents incidents;
    private final Similar similar;
    private final Factors factors;
    private final FollowUps followUps;
    private final RoomNews rooms;
    private final House house;
    private final Clock clock;

    Matching(
            MatchTable table,
            Incidents incidents,
            Similar similar,
            Factors factors,
            FollowUps followUps,
            RoomNews rooms,
            House house,
            Clock clock) {
        this.table = table;
        this.incidents = incidents;
        this.similar = similar;
        this.factors = factors;
        this.followUps = followUps;
        this.rooms = rooms;
        this.house = house;
        this.clock = clock;
    }

    /** Looks at one incident unless somebody did: one that was over at once, or was there before follow-ups were. */
    @Transactional
    public void lookOnce(long incidentId) {
        if (!table.isLookedAt(incidentId)) {
            look(incidentId);
        }
    }

    /** Looks at one incident once more, where somebody did; what is over and nobody looked at is looked at when it is read. */
    @Transactional
    public void lookAgain(Incident incident) {
        if (incident.isLive() || table.isLookedAt(incident.id())) {
            look(incident.id());
        }
    }

    /** Looks at one incident and keeps what it finds; those who have its room open see it at once. */
    @Transactional
    public void look(long incidentId) {
        Optional<Incident> incident = incidents.byId(Actor.system(), incidentId);
        Instant now = clock.instant();
        incident.ifPresent(one -> {
            List<Match> found = found(one, now);
            if (one.isLive() && !Set.copyOf(found).equals(Set.copyOf(table.of(incidentId)))) {
                rooms.changed(incidentId, Prevention.PANEL);
            }
            table.put(incidentId, found, now);
        });
    }

    private List<Match> found(Incident incident, Instant now) {
        Actor all = Actor.everybody();
        Collection<Factor> playing = playing(all, incident);
        Map<Long, Candidate> candidates = new LinkedHashMap<>();
        for (Kin kin : similar.of(all, incident)) {
            Reason reason = new Reason(kin.incident(), kin.why(), kin.score());
            followUps.of(all, kin.incident()).forEach(one -> add(candidates, one, reason));
        }
        shared(all, incident, playing).forEach(shared -> {
            List<String> why = shared.factors().stream()
                    .map(factor -> "same factor: " + factor.name())
                    .toList();
            Reason reason = new Reason(
                    shared.incident(), why, SHARED_FACTOR * shared.factors().size());
            followUps.of(all, shared.incident()).forEach(one -> add(candidates, one, reason));
        });
        playing.forEach(factor -> removing(all, factor)
                .forEach(one -> candidates
                        .computeIfAbsent(one.number(), _ -> new Candidate(one))
                        .removes(factor)));
        LocalDate today = LocalDate.ofInstant(now, house.zone());
        return candidates.values().stream()
                .filter(one -> one.isEarlierThan(incident) && one.matters())
                .map(one -> one.match(today))
                .sorted(Comparator.comparingDouble(Match::strength).reversed().thenComparing(Match::followUp))
                .limit(KEPT)
                .toList();
    }

    private static void add(Map<Long, Candidate> candidates, FollowUp one, Reason reason) {
        candidates.computeIfAbsent(one.number(), _ -> new Candidate(one)).also(reason);
    }

    /** What plays a part in it and does no good. */
    private Collection<Factor> playing(Actor all, Incident incident) {
        return Playing.in(factors, all, incident);
    }

    private List<Shared> shared(Actor all, Incident incident, Collection<Factor> playing) {
        return playing.isEmpty()
                ? List.of()
                : factors.sharedWith(all, incident).stream().limit(SHARING).toList();
    }

    private List<FollowUp> removing(Actor all, Factor factor) {
        FollowUpFilter removing = FollowUpFilter.ALL.factor(Playing.keys(factor));
        return followUps
                .list(all, removing, FollowUpOrder.NEWEST, null, REMOVING)
                .items();
    }

    private record Reason(Incident incident, List<String> why, double strength) {}

    /** A follow-up with all that speaks for it. */
    private static final class Candidate {
        private final FollowUp followUp;
        private final Map<String, Double> why = new LinkedHashMap<>();
        private boolean factor;

        Candidate(FollowUp followUp) {
            this.followUp = followUp;
        }

        void also(Reason reason) {
            reason.why()
                    .forEach(one ->
                            why.merge(one, reason.strength() / reason.why().size(), Math::max));
        }

        void removes(Factor removed) {
            factor = true;
            why.merge("removes the factor " + removed.name(), OWN_FACTOR, Math::max);
        }

        boolean isEarlierThan(Incident incident) {
            return Order.isBefore(followUp.incident(), incident)
                    && !followUp.createdAt().isAfter(incident.declaredAt());
        }

        /** One that is done matters only where what it removed is back. */
        boolean matters() {
            return followUp.state().isOpen() || followUp.state() == State.DECLINED || factor;
        }

        Match match(LocalDate today) {
            double strength =
                    why.values().stream().mapToDouble(Double::doubleValue).sum();
            return new Match(
                    followUp.number(),
                    "INC-%d: %s".formatted(followUp.incident().number(), String.join("; ", why.keySet())),
                    strength + (followUp.isOverdue(today) ? OVERDUE : 0),
                    factor);
        }
    }
}

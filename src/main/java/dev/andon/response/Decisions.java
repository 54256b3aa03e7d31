package dev.andon.response;

import dev.andon.response.internal.IncidentRows;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The third beat of a command: one transaction that decides on the locked incident, appends the decision and projects it. */
@Component
class Decisions {
    private final IncidentLog log;
    private final Incidents incidents;
    private final IncidentRows rows;
    private final Announcements announcements;
    private final TransactionTemplate transaction;

    Decisions(
            IncidentLog log,
            Incidents incidents,
            IncidentRows rows,
            Announcements announcements,
            TransactionTemplate transaction) {
        this.log = log;
        this.incidents = incidents;
        this.rows = rows;
        this.announcements = announcements;
        this.transaction = transaction;
    }

    /**
     * Appends what the decision makes of the incident; with an idempotency key used before, nothing.
     *
     * @param decision is given the incident as it stands, locked; throws to refuse
     * @return the incident afterwards
     * @throws dev.andon.platform.problem.Missing when the actor may not see it
     */
    Incident decide(Act act, long number, Function<Incident, Decision> decision) {
        return decideAll(act, number, incident -> List.of(decision.apply(incident)));
    }

    /**
     * As {@link #decide}, for what takes several entries, or none when things stand so already. The key and the
     * expectation of the act belong to the first.
     */
    Incident decideAll(Act act, long number, Function<Incident, ? extends List<? extends Decision>> decisions) {
        long id = incidents.find(act.actor(), number).id();
        return transaction.execute(_ -> {
            Incident incident = log.lock(id);
            Optional<Entry> earlier = log.alreadyAppended(id, act);
            return earlier.isPresent() ? incident : appended(act, incident, decisions.apply(incident));
        });
    }

    /** The decision, and what it makes necessary: an offer that lost its sense is ended in the same transaction. */
    private Incident appended(Act act, Incident incident, List<? extends Decision> decisions) {
        Incident after = incident;
        Act next = act;
        for (Decision decision : decisions) {
            after = appended(next, after, decision);
            next = Act.by(act.actor(), act.source()).happened(act.occurredAt());
        }
        return after;
    }

    /** Appends a decision to an incident that the caller's transaction has locked; what speaks of two has locked both. */
    Incident appended(Act act, Incident incident, Decision decision) {
        Incident after = append(act, incident, decision);
        Act alone = Act.by(act.actor(), act.source());
        for (Decision consequence : HandoverRules.consequences(after)) {
            after = append(alone, after, consequence);
        }
        return after;
    }

    private Incident append(Act act, Incident incident, Decision decision) {
        Entry entry = log.append(incident, decision, act);
        Incident after = incident.after(entry);
        rows.update(after);
        announcements.decided(after, entry);
        return after;
    }
}

package dev.andon.response;

import dev.andon.response.internal.IncidentRows;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The third beat of a command: one transaction that decides on the folded log, appends the decision and projects it. */
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
        long id = incidents.find(act.actor(), number).id();
        return transaction.execute(_ -> {
            rows.lock(id);
            Optional<Entry> earlier = log.alreadyAppended(id, act);
            Incident incident = Incident.fold(number, log.entries(id));
            return earlier.isPresent() ? incident : append(act, incident, decision.apply(incident));
        });
    }

    /** Appends a decision to an incident that the caller's transaction has locked; what speaks of two has locked both. */
    Incident append(Act act, Incident incident, Decision decision) {
        Entry entry = log.append(incident, decision, act);
        Incident after = incident.after(entry);
        rows.update(after);
        announcements.decided(after, entry);
        return after;
    }
}

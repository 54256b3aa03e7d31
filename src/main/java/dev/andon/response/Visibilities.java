package dev.andon.response;

import dev.andon.platform.problem.Conflict;
import dev.andon.response.Decision.VisibilityChanged;
import dev.andon.response.internal.IncidentRows;
import dev.andon.response.internal.TieRows;
import dev.andon.ui.live.Live;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Restricting and opening. What was merged into an incident is as visible as the incident itself, because each log names
 * the other; so a change takes all of it along.
 */
@Component
class Visibilities {
    private final Incidents incidents;
    private final IncidentRows rows;
    private final TieRows ties;
    private final IncidentLog log;
    private final Decisions decisions;
    private final Live live;
    private final TransactionTemplate transaction;

    Visibilities(
            Incidents incidents,
            IncidentRows rows,
            TieRows ties,
            IncidentLog log,
            Decisions decisions,
            Live live,
            TransactionTemplate transaction) {
        this.incidents = incidents;
        this.rows = rows;
        this.ties = ties;
        this.log = log;
        this.decisions = decisions;
        this.live = live;
        this.transaction = transaction;
    }

    /** The actor's access and the reason have been checked. */
    Incident change(Act act, long number, boolean restricted, @Nullable String reason) {
        long id = incidents.find(act.actor(), number).id();
        return transaction.execute(_ -> {
            List<Incident> whole = locked(number);
            Incident asked =
                    whole.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
            return log.alreadyAppended(id, act).isPresent() ? asked : change(act, asked, whole, restricted, reason);
        });
    }

    private List<Incident> locked(long number) {
        List<Long> ids = ties.whole(number);
        List<Incident> whole = ids.stream().map(log::lock).toList();
        if (!ties.whole(number).equals(ids)) {
            throw new Conflict("Another incident was merged with it just now. Look again before you change who may see"
                    + " them.");
        }
        return whole;
    }

    private Incident change(
            Act act, Incident asked, List<Incident> whole, boolean restricted, @Nullable String reason) {
        if (asked.restricted() == restricted) {
            throw new Conflict("That is already so.");
        }
        if (asked.ties().merged() != null) {
            throw new Conflict("It is merged and as visible as the incident where it goes on; change that one.");
        }
        VisibilityChanged event = new VisibilityChanged(restricted, reason);
        whole.stream()
                .filter(one -> one.id() != asked.id() && one.restricted() != restricted)
                .forEach(one -> change(Act.by(act.actor(), act.source()), one, event));
        return change(act, asked, event);
    }

    private Incident change(Act act, Incident one, VisibilityChanged event) {
        if (event.restricted()) {
            // Before the news of it: whoever watches and may no longer must not be sent even this entry.
            live.ended("incident/" + one.id());
        }
        return decisions.appended(act, one, event);
    }
}

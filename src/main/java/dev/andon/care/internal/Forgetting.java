package dev.andon.care.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.IncidentDecided;
import dev.andon.response.Incidents;
import dev.andon.response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets who answered what: when an incident closes, and when it has been resolved for long enough. */
@Component
class Forgetting {
    /** A break that is offered at the end is taken or not by then. */
    private static final Duration AFTERWARDS = Duration.ofHours(4);

    private final CareTable table;
    private final Incidents incidents;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<OneTimeTask<Void>> careForgets;
    private final Clock clock;

    Forgetting(
            CareTable table,
            Incidents incidents,
            ObjectProvider<SchedulerClient> scheduler,
            @Qualifier("careForgets") ObjectProvider<OneTimeTask<Void>> careForgets,
            Clock clock) {
        this.table = table;
        this.incidents = incidents;
        this.scheduler = scheduler;
        this.careForgets = careForgets;
        this.clock = clock;
    }

    /** Inside the transaction that ends the incident. */
    @EventListener
    void on(IncidentDecided decided) {
        if (decided.status() == Status.RESOLVED) {
            String id = "%d/%d".formatted(decided.incidentId(), decided.seq());
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            careForgets.getObject().instance(id),
                            clock.instant().plus(AFTERWARDS));
        } else if (!decided.status().isLive()) {
            table.forget(decided.incidentId());
        }
    }

    /** Nothing is forgotten of an incident that was opened again meanwhile, nor too early when it was resolved again. */
    void due(long incidentId) {
        boolean kept = incidents
                .byId(Actor.system(), incidentId)
                .filter(incident -> incident.isLive() || isFresh(incident))
                .isPresent();
        if (!kept) {
            table.forget(incidentId);
        }
    }

    private boolean isFresh(Incident incident) {
        Instant resolved = incident.resolvedAt();
        return resolved != null && resolved.plus(AFTERWARDS).isAfter(clock.instant());
    }
}

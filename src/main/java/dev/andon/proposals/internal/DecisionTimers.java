package dev.andon.proposals.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Persistent timers of proposals: the end of asking for objections, and the time of the fallback. Set in the transaction
 * that makes them due and never taken back: one that goes off too late finds nothing to do.
 */
@Component
public class DecisionTimers {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final OneTimeTask<Void> objectionsOver;
    private final OneTimeTask<Void> fallbackDue;

    DecisionTimers(
            ObjectProvider<SchedulerClient> scheduler,
            OneTimeTask<Void> objectionsOver,
            OneTimeTask<Void> fallbackDue) {
        this.scheduler = scheduler;
        this.objectionsOver = objectionsOver;
        this.fallbackDue = fallbackDue;
    }

    public void askUntil(long incidentId, long proposal, Instant until) {
        scheduler.getObject().scheduleIfNotExists(objectionsOver.instance(name(incidentId, proposal)), until);
    }

    public void remind(long incidentId, long proposal, Instant at) {
        scheduler.getObject().scheduleIfNotExists(fallbackDue.instance(name(incidentId, proposal)), at);
    }

    private static String name(long incidentId, long proposal) {
        return "%d/%d".formatted(incidentId, proposal);
    }
}

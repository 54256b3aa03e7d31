package dev.andon.proposals.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Persistent timers of proposals: the end of asking for objections, and the time of the fallback. Set in the transaction
 * that makes them due and never taken back: one that goes off too late finds nothing to do. The tasks are known by name,
 * because the first of them sets the timer of the second.
 */
@Component
public class DecisionTimers {
    public static final String OBJECTIONS_OVER = "decision-objections-over";
    public static final String FALLBACK_DUE = "decision-fallback-due";

    private final ObjectProvider<SchedulerClient> scheduler;

    DecisionTimers(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    public void askUntil(long incidentId, long proposal, Instant until) {
        set(OBJECTIONS_OVER, incidentId, proposal, until);
    }

    public void remind(long incidentId, long proposal, Instant at) {
        set(FALLBACK_DUE, incidentId, proposal, at);
    }

    /** Named after the entry that made it necessary: the timer that went off just now may still hold its own name. */
    public void askAgainUntil(long incidentId, long proposal, Instant until, long seq) {
        again(OBJECTIONS_OVER, incidentId, proposal, until, seq);
    }

    public void remindAgain(long incidentId, long proposal, Instant at, long seq) {
        again(FALLBACK_DUE, incidentId, proposal, at, seq);
    }

    private void again(String task, long incidentId, long proposal, Instant at, long seq) {
        TaskInstance<Void> instance = new TaskInstance<>(task, "%d/%d/%d".formatted(incidentId, proposal, seq));
        scheduler.getObject().scheduleIfNotExists(instance, at);
    }

    private void set(String task, long incidentId, long proposal, Instant at) {
        TaskInstance<Void> instance = new TaskInstance<>(task, "%d/%d".formatted(incidentId, proposal));
        scheduler.getObject().scheduleIfNotExists(instance, at);
    }
}

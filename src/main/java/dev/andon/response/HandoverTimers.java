package dev.andon.response;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One persistent timer for each offer, set in the transaction that makes it and never taken back: when it goes off for
 * an offer that was answered, it finds nothing to do.
 */
@Component
class HandoverTimers {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final OneTimeTask<Void> handoverDue;

    HandoverTimers(ObjectProvider<SchedulerClient> scheduler, OneTimeTask<Void> handoverDue) {
        this.scheduler = scheduler;
        this.handoverDue = handoverDue;
    }

    void set(long incidentId, Offer offer) {
        String id = "%d/%d".formatted(incidentId, offer.seq());
        scheduler.getObject().scheduleIfNotExists(handoverDue.instance(id), offer.expiresAt());
    }
}

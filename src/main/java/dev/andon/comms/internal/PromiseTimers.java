package dev.andon.comms.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.andon.comms.Promise;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One persistent timer for each promise. It is set in the transaction that makes the promise, so neither is ever there
 * without the other, and never taken back: when it goes off for a promise that was kept, it finds nothing to do.
 */
@Component
public class PromiseTimers {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final OneTimeTask<Void> promiseDue;

    PromiseTimers(ObjectProvider<SchedulerClient> scheduler, OneTimeTask<Void> promiseDue) {
        this.scheduler = scheduler;
        this.promiseDue = promiseDue;
    }

    public void set(Promise promise) {
        String id = "%d/%s/%d".formatted(promise.incidentId(), promise.audience(), promise.seq());
        scheduler.getObject().scheduleIfNotExists(promiseDue.instance(id), promise.due());
    }
}

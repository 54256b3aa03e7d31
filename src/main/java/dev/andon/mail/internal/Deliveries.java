package dev.andon.mail.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * One persistent timer for each letter, set in the transaction that writes it. The scheduler gives a timer to one node at
 * a time, which is why two nodes do not send one letter twice.
 */
@Component
public class Deliveries {
    private final Smtp smtp;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<Task<Void>> mailDeliver;

    Deliveries(
            Smtp smtp,
            ObjectProvider<SchedulerClient> scheduler,
            @Qualifier("mailDeliver") ObjectProvider<Task<Void>> mailDeliver) {
        this.smtp = smtp;
        this.scheduler = scheduler;
        this.mailDeliver = mailDeliver;
    }

    /** Whether letters go anywhere. */
    public boolean deliver() {
        return smtp.isSet();
    }

    /** Has a letter tried, once this transaction commits; nothing without a mail server. */
    public void begin(long letterId, Instant at) {
        if (deliver()) {
            scheduler.getObject().scheduleIfNotExists(mailDeliver.getObject().instance(Long.toString(letterId)), at);
        }
    }

    /** Has a letter tried now that may be waiting for its next try. */
    public void hurry(long letterId, Instant at) {
        if (deliver()) {
            var timer = mailDeliver.getObject().instance(Long.toString(letterId));
            SchedulerClient client = scheduler.getObject();
            if (!client.scheduleIfNotExists(timer, at)) {
                client.reschedule(timer, at);
            }
        }
    }
}

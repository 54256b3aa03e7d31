package dev.andon.response;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Two persistent timers for each task: when its answer is due, and when it is. Set in the transaction that gives it and
 * never taken back: one that goes off for a task that was answered or done finds nothing to do.
 */
@Component
class TaskTimers {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final OneTimeTask<Void> taskAnswerDue;
    private final OneTimeTask<Void> taskDue;

    TaskTimers(ObjectProvider<SchedulerClient> scheduler, OneTimeTask<Void> taskAnswerDue, OneTimeTask<Void> taskDue) {
        this.scheduler = scheduler;
        this.taskAnswerDue = taskAnswerDue;
        this.taskDue = taskDue;
    }

    /** @param answerBy no later than {@code task.due()} */
    void set(Task task, Instant answerBy) {
        String id = "%d/%d".formatted(task.incidentId(), task.task());
        SchedulerClient client = scheduler.getObject();
        client.scheduleIfNotExists(taskAnswerDue.instance(id + "/" + answerBy.toEpochMilli()), answerBy);
        client.scheduleIfNotExists(taskDue.instance(id), task.due());
    }

    /**
     * Sets both again, for a task that is open; what has passed goes off now. Named after the entry that made it
     * necessary: the timer that went off just now may still hold its own name.
     */
    void again(Task task, Instant answerBy, Instant now, long seq) {
        String id = "%d/%d".formatted(task.incidentId(), task.task());
        String answer = "%s/%d/%d".formatted(id, answerBy.toEpochMilli(), seq);
        SchedulerClient client = scheduler.getObject();
        client.scheduleIfNotExists(taskAnswerDue.instance(answer), later(answerBy, now));
        client.scheduleIfNotExists(taskDue.instance(id + "/again/" + seq), later(task.due(), now));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

package dev.andon.response;

import dev.andon.response.internal.TaskTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets the timers of open tasks again once an incident is live again: one that went off while it was over did nothing, and
 * is gone. Those that are still to come go off too, and the second to do so finds it said.
 */
@Component
class TasksAgain {
    private final TaskTable table;
    private final TaskTimers timers;
    private final Pacing pacing;
    private final Clock clock;

    TasksAgain(TaskTable table, TaskTimers timers, Pacing pacing, Clock clock) {
        this.table = table;
        this.timers = timers;
        this.pacing = pacing;
        this.clock = clock;
    }

    /** Inside the transaction that reopens it, not after it: what was asked must not be forgotten in between. */
    @EventListener
    void on(IncidentDecided decided) {
        if (decided.mayBeBack()) {
            again(decided);
        }
    }

    private void again(IncidentDecided decided) {
        Instant now = clock.instant();
        Duration answer = pacing.now().answer();
        table.open(decided.incidentId()).forEach(task -> {
            Instant answerBy =
                    TaskTimers.earlier(TaskTimers.later(task.givenAt().plus(answer), now), task.due());
            timers.again(task, answerBy, now, decided.seq());
        });
    }
}

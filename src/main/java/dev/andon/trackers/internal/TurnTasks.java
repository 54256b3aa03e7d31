package dev.andon.trackers.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TurnTasks {

    /** Looks whenever the scheduler does, which is each second, on one node. */
    @Bean
    RecurringTask<Void> trackersTurns(DueTurns due) {
        return Tasks.recurring("trackers.turns", Schedules.fixedDelay(Duration.ofMillis(100)))
                .execute((_, _) -> due.work());
    }

    /** Webhooks get lost, and vendors are down when they should be sent. */
    @Bean
    RecurringTask<Void> trackersReread(DueTurns due) {
        return Tasks.recurring("trackers.reread", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> due.reread());
    }
}

package dev.andon.platform.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells listeners again what they failed to do. Without, the victim of a deadlock waits for the next restart: an alert
 * whose rule declares no incident, an update that reaches nobody.
 */
@Configuration(proxyBeanMethods = false)
class UndoneEvents {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> failedEventsAgain(UndoneWork undone) {
        return Tasks.recurring("platform.events.again", Schedules.fixedDelay(PAUSE))
                .execute((_, _) -> undone.dueAgain());
    }
}

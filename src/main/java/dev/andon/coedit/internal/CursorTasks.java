package dev.andon.coedit.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CursorTasks {
    /** Longer than anybody who is still there is silent. */
    private static final Duration GONE = Duration.ofMinutes(1);

    /** Whoever vanished last from a text, with nobody after them to forget them, would be kept for good. */
    @Bean
    RecurringTask<Void> cursorsGone(CursorRows cursors, Clock clock) {
        return Tasks.recurring("coedit.cursors-gone", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> cursors.forget(clock.instant().minus(GONE)));
    }
}

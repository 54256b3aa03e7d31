package dev.andon.sharing.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.andon.sharing.Digests;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharingTasks {
    /** Zones differ by quarters of an hour. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> sharingDigests(Digests digests) {
        return Tasks.recurring("sharing.digests", Schedules.fixedDelay(QUARTER)).execute((_, _) -> digests.due());
    }
}

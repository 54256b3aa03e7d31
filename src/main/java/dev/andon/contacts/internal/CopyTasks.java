package dev.andon.contacts.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.andon.contacts.OfflineKeeping;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CopyTasks {

    /** Looks each minute, on one node; how old a copy may get is a setting. */
    @Bean
    RecurringTask<Void> offlineCopies(OfflineKeeping keeping) {
        return Tasks.recurring("contacts.offline-copies", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> keeping.refresh());
    }
}

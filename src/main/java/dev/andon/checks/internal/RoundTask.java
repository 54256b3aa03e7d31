package dev.andon.checks.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSettings.class)
class RoundTask {

    /** Looks whenever the scheduler does, which is each second, on one node. */
    @Bean
    RecurringTask<Void> checksRounds(DueRounds rounds) {
        return Tasks.recurring("checks.rounds", Schedules.fixedDelay(Duration.ofMillis(100)))
                .execute((_, _) -> rounds.work());
    }
}

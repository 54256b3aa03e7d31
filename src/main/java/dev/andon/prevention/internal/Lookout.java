package dev.andon.prevention.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks for earlier follow-ups beside everything else: whoever declares does not wait for it, and a storm of incidents is looked
 * at a few at a time, new ones first.
 */
@Configuration(proxyBeanMethods = false)
class Lookout {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration STALE = Duration.ofMinutes(15);
    private static final int AT_ONCE = 10;

    @Bean
    RecurringTask<Void> lookingForEarlierFollowUps(MatchTable table, Matching matching, CostTable costs, Clock clock) {
        return Tasks.recurring("prevention.lookout", Schedules.fixedDelay(PAUSE))
                .execute((_, _) -> {
                    table.toLookAt(clock.instant().minus(STALE), AT_ONCE).forEach(matching::look);
                    costs.catchUp(AT_ONCE);
                });
    }
}

package dev.andon.response.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When words are gathered: beside everything else, so that nobody who writes waits for it. */
@Configuration(proxyBeanMethods = false)
class GatherWords {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> gatheringWords(Gathering gathering) {
        return Tasks.recurring("response.words", Schedules.fixedDelay(PAUSE)).execute((_, _) -> gathering.run());
    }
}

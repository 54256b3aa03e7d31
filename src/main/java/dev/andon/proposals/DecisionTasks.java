package dev.andon.proposals;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.andon.proposals.internal.DecisionTimers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the timers of proposals do; their instances are named incident/proposal; those set again add the entry. */
@Configuration(proxyBeanMethods = false)
class DecisionTasks {
    /** After a failure, such as a lost deadlock; by itself the scheduler would wait for five minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Bean
    OneTimeTask<Void> objectionsOver(DecisionWatch watch) {
        return Tasks.oneTime(DecisionTimers.OBJECTIONS_OVER)
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> {
                    String[] name = instance.getId().split("/", -1);
                    watch.objectionsOver(Long.parseLong(name[0]), Long.parseLong(name[1]));
                });
    }

    @Bean
    OneTimeTask<Void> fallbackDue(DecisionWatch watch) {
        return Tasks.oneTime(DecisionTimers.FALLBACK_DUE)
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> {
                    String[] name = instance.getId().split("/", -1);
                    watch.fallbackDue(Long.parseLong(name[0]), Long.parseLong(name[1]));
                });
    }
}

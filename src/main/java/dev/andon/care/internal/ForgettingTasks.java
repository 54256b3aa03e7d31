package dev.andon.care.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForgettingTasks {
    /** After a failure, such as a lost deadlock; by itself the scheduler would wait for five minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Its instances are named incident/seq, after the entry that resolved it. */
    @Bean
    OneTimeTask<Void> careForgets(Forgetting forgetting) {
        return Tasks.oneTime("care.forget")
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) ->
                        forgetting.due(Long.parseLong(instance.getId().split("/", -1)[0])));
    }
}

package dev.andon.comms.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PromiseTasks {
    /** After a failure, such as a lost deadlock; by itself the scheduler would wait for five minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Its instances are named incident/audience/seq, after the update that made the promise. */
    @Bean
    OneTimeTask<Void> promiseDue(PromiseWatch watch) {
        return Tasks.oneTime("promise-due")
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> {
                    String[] name = instance.getId().split("/", -1);
                    watch.due(Long.parseLong(name[0]), name[1], Long.parseLong(name[2]));
                });
    }
}

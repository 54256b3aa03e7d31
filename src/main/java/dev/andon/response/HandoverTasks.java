package dev.andon.response;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverTasks {
    /** After a failure, such as a lost deadlock; by itself the scheduler would wait for five minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Its instances are named incident/offer. */
    @Bean
    OneTimeTask<Void> handoverDue(HandoverExpiry expiry) {
        return Tasks.oneTime("handover-due")
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> {
                    String[] name = instance.getId().split("/", -1);
                    expiry.due(Long.parseLong(name[0]), Long.parseLong(name[1]));
                });
    }
}

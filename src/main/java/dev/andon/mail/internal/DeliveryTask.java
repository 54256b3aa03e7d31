package dev.andon.mail.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryTask {
    /** After a failure of our own, such as a lost deadlock. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Its instances are named after the id of the letter. */
    @Bean
    Task<Void> mailDeliver(Delivery delivery) {
        return Tasks.custom("mail.deliver", Void.class)
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> delivery.attempt(Long.parseLong(instance.getId()))
                        .<com.github.kagkarlsson.scheduler.task.CompletionHandler<Void>>map(
                                next -> (complete, operations) -> operations.reschedule(complete, next))
                        .orElseGet(OnCompleteRemove::new));
    }
}

package dev.andon.reviews.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.andon.reviews.Prereading;
import dev.andon.reviews.Waiting;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingTasks {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Its instances are named meeting/kind/moment: the deadline, or for the last call when it begins. */
    @Bean
    OneTimeTask<Void> reviewsPreread(Prereading prereading) {
        return Tasks.oneTime("reviews.preread")
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> {
                    String[] name = instance.getId().split("/", -1);
                    Instant of = Instant.ofEpochSecond(Long.parseLong(name[2]));
                    prereading.remind(Long.parseLong(name[0]), name[1], of);
                });
    }

    /** Its instances are named meeting/topic/moment. */
    @Bean
    OneTimeTask<Void> reviewsWaiting(Waiting waiting) {
        return Tasks.oneTime("reviews.waiting")
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> {
                    String[] name = instance.getId().split("/", -1);
                    waiting.lookAgain(Long.parseLong(name[0]), Long.parseLong(name[1]));
                });
    }
}

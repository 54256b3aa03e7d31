package dev.andon.checks.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSettings.class)
class RoundTask {
    static final String PRESSED = "pressed";

    /** Most of the scheduler's threads stay for what is due to the second, while rounds wait for other systems. */
    private static final int AT_ONCE = 8;

    private static final Duration SOON = Duration.ofSeconds(5);

    /** Its instances are named incident/why. */
    @Bean
    CustomTask<Void> checksRound(Rounds rounds, ObjectProvider<RoundTimers> timers, Clock clock) {
        Semaphore places = new Semaphore(AT_ONCE);
        return Tasks.custom("checks-round", Void.class)
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> inPlace(places, clock, () -> {
                    String[] name = instance.getId().split("/", -1);
                    long incident = Long.parseLong(name[0]);
                    if (rounds.round(incident, name[1].equals(PRESSED))) {
                        timers.getObject().next(incident);
                    }
                }));
    }

    /** Does the work if there is a place for it, else has it tried again a little later. */
    static CompletionHandler<Void> inPlace(Semaphore places, Clock clock, Runnable work) {
        if (!places.tryAcquire()) {
            return (done, operations) ->
                    operations.reschedule(done, clock.instant().plus(SOON));
        }
        try {
            work.run();
        } finally {
            places.release();
        }
        return new OnCompleteRemove<>();
    }
}

package dev.andon.catalog;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.andon.catalog.Import.Status;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Sets off the work of an import in the transaction that asks for it, so that it is neither lost with a node that dies
 * nor done for a request that failed.
 */
@Component
class ImportTimers {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final OneTimeTask<Void> importWork;
    private final Clock clock;

    ImportTimers(ObjectProvider<SchedulerClient> scheduler, OneTimeTask<Void> importWork, Clock clock) {
        this.scheduler = scheduler;
        this.importWork = importWork;
        this.clock = clock;
    }

    void now(long id, Status step) {
        scheduler.getObject().scheduleIfNotExists(importWork.instance(id + "/" + step.word()), clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {
        /** After a failure, such as a lost deadlock; by itself the scheduler would wait for five minutes. */
        private static final Duration SOON = Duration.ofSeconds(10);

        /** Its instances are named id/step. */
        @Bean
        OneTimeTask<Void> importWork(ImportWork work) {
            return Tasks.oneTime("catalog-import")
                    .onFailure(new OnFailureRetryLater<>(SOON))
                    .execute((instance, _) ->
                            work.goOn(Long.parseLong(instance.getId().split("/", -1)[0])));
        }
    }
}

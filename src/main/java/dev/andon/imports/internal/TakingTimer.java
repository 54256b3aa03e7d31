package dev.andon.imports.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.andon.imports.Taking;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Sets off the taking in, in the transaction that asks for it. */
@Component
public class TakingTimer {
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<OneTimeTask<Void>> reportImport;
    private final Clock clock;

    TakingTimer(
            ObjectProvider<SchedulerClient> scheduler,
            @org.springframework.beans.factory.annotation.Qualifier("reportImport")
                    ObjectProvider<OneTimeTask<Void>> reportImport,
            Clock clock) {
        this.scheduler = scheduler;
        this.reportImport = reportImport;
        this.clock = clock;
    }

    public void now(long batchId) {
        scheduler.getObject().scheduleIfNotExists(reportImport.getObject().instance("" + batchId), clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {
        private static final Duration SOON = Duration.ofSeconds(10);

        @Bean
        OneTimeTask<Void> reportImport(ObjectProvider<Taking> taking) {
            return Tasks.oneTime("report-import")
                    .onFailure(new OnFailureRetryLater<>(SOON))
                    .execute((instance, _) -> taking.getObject().all(Long.parseLong(instance.getId())));
        }
    }
}

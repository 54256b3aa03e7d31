package dev.andon.exports.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommitTasks {
    static final String BEAN = "commitReport";
    private static final Duration FIRST = Duration.ofSeconds(30);

    /** Its instances are named report/edition. */
    @Bean(BEAN)
    OneTimeTask<Void> commitReport(Committing committing) {
        return Tasks.oneTime("exports.commit-report")
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST))
                .execute((instance, _) -> {
                    String[] id = instance.getId().split("/", -1);
                    committing.due(Long.parseLong(id[0]), Integer.parseInt(id[1]));
                });
    }
}

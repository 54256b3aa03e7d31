package dev.andon.approvals.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderTasks {
    /** After a failure, such as a lost deadlock; by itself the scheduler would wait for five minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Its instances are named desk/kind/day. */
    @Bean
    OneTimeTask<Void> approvalsRemind(Watch watch) {
        return Tasks.oneTime("approvals.remind")
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> {
                    String[] name = instance.getId().split("/", -1);
                    watch.due(Long.parseLong(name[0]), name[1], LocalDate.parse(name[2]));
                });
    }

    /** Its instances are named after the desk. */
    @Bean
    OneTimeTask<Void> approvalsEdited(Watch watch) {
        return Tasks.oneTime("approvals.edited")
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> watch.edited(Long.parseLong(instance.getId())));
    }
}

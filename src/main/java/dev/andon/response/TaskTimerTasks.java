package dev.andon.response;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskTimerTasks {
    /** After a failure, such as a lost deadlock; by itself the scheduler would wait for five minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Its instances are named incident/task/when, in milliseconds; those set again add the entry. */
    @Bean
    OneTimeTask<Void> taskAnswerDue(TaskWatch watch) {
        return Tasks.oneTime("task-answer-due")
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> {
                    String[] name = instance.getId().split("/", -1);
                    Instant when = Instant.ofEpochMilli(Long.parseLong(name[2]));
                    watch.answerDue(Long.parseLong(name[0]), Long.parseLong(name[1]), when);
                });
    }

    /** Its instances are named incident/task; those set again add the entry. */
    @Bean
    OneTimeTask<Void> taskDue(TaskWatch watch) {
        return Tasks.oneTime("task-due")
                .onFailure(new OnFailureRetryLater<>(SOON))
                .execute((instance, _) -> {
                    String[] name = instance.getId().split("/", -1);
                    watch.due(Long.parseLong(name[0]), Long.parseLong(name[1]));
                });
    }
}

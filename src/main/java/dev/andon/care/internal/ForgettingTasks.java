package dev.andon.care.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForgettingTasks {

    /** Its instances are named incident/seq, after the entry that resolved it. */
    @Bean
    OneTimeTask<Void> careForgets(Forgetting forgetting) {
        return Tasks.oneTime("care.forget")
                .execute((instance, _) ->
                        forgetting.due(Long.parseLong(instance.getId().split("/", -1)[0])));
    }
}

package dev.andon.response;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverTasks {

    /** Its instances are named incident/offer. */
    @Bean
    OneTimeTask<Void> handoverDue(HandoverExpiry expiry) {
        return Tasks.oneTime("handover-due").execute((instance, _) -> {
            String[] name = instance.getId().split("/", -1);
            expiry.due(Long.parseLong(name[0]), Long.parseLong(name[1]));
        });
    }
}

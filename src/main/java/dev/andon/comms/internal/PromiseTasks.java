package dev.andon.comms.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PromiseTasks {

    /** Its instances are named incident/audience/seq, after the update that made the promise. */
    @Bean
    OneTimeTask<Void> promiseDue(PromiseWatch watch) {
        return Tasks.oneTime("promise-due").execute((instance, _) -> {
            String[] name = instance.getId().split("/", -1);
            watch.due(Long.parseLong(name[0]), name[1], Long.parseLong(name[2]));
        });
    }
}

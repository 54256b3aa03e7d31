package dev.andon.checks.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSettings.class)
class RoundTask {
    static final String PRESSED = "pressed";

    /** Its instances are named incident/why. */
    @Bean
    OneTimeTask<Void> checksRound(Rounds rounds, ObjectProvider<RoundTimers> timers) {
        return Tasks.oneTime("checks-round").execute((instance, _) -> {
            String[] name = instance.getId().split("/", -1);
            long incident = Long.parseLong(name[0]);
            if (rounds.round(incident, name[1].equals(PRESSED))) {
                timers.getObject().next(incident);
            }
        });
    }
}

package dev.andon.deadlines.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.andon.followups.FollowUpChanged;
import dev.andon.response.IncidentDecided;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Looks at a follow-up when it was changed, and at those whose time has come: on one node, each in a transaction of its own. */
@Component
class Watching {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);
    private static final int BATCH = 200;

    private final Watch watch;
    private final WatchTable table;
    private final Carrier carrier;
    private final Clock clock;

    Watching(Watch watch, WatchTable table, Carrier carrier, Clock clock) {
        this.watch = watch;
        this.table = table;
        this.carrier = carrier;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "deadlines.watch")
    void on(FollowUpChanged changed) {
        watch.look(changed.number());
    }

    /** A policy that looks at severities may be another now. */
    @ApplicationModuleListener(id = "deadlines.severity", condition = "#decided.type() == 'severity_changed'")
    void on(IncidentDecided decided) {
        table.lookAfter(decided.incidentId(), clock.instant());
    }

    /** What was told while a node was down waits in {@code next_at}, once for each follow-up, however many days it was. */
    void work() {
        Instant now = clock.instant();
        List<Long> due = table.due(now, BATCH);
        while (!due.isEmpty()) {
            due.forEach(number -> look(number, now));
            due = due.size() < BATCH ? List.of() : table.due(now, BATCH);
        }
        carrier.post();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // one that fails must not keep the others from their turn
    private void look(long number, Instant now) {
        try {
            watch.look(number);
        } catch (RuntimeException e) {
            LOG.warn("Could not look at follow-up {}; trying again in ten minutes", number, e);
            table.later(number, now.plus(AFTER_A_FAILURE));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {
        @Bean
        RecurringTask<Void> deadlinesWatch(Watching watching) {
            return Tasks.recurring("deadlines.watch", Schedules.fixedDelay(PAUSE))
                    .execute((_, _) -> watching.work());
        }
    }
}

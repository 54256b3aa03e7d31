package dev.andon.testing;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Runs what is due by the {@link TestClock}, here and now. In a story nothing falls due by itself. */
public final class Timers {
    private static final int MOST = 200;

    private final DataSource dataSource;
    private final TestClock clock;
    private final List<Task<?>> tasks;

    Timers(DataSource dataSource, TestClock clock, List<Task<?>> tasks) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** All of it: one look takes only so many at once, and what runs may set something that is due as well. */
    public void runDue() {
        ManualScheduler scheduler = scheduler();
        scheduler.start();
        whatLooksEachSecondLooksNow(scheduler);
        int looks = 0;
        do {
            scheduler.runAnyDueExecutions();
        } while (isSomethingDue(scheduler) && ++looks < MOST);
    }

    /** The clock of a story stands still between two looks. */
    private void whatLooksEachSecondLooksNow(ManualScheduler scheduler) {
        Instant now = clock.instant();
        scheduler.getScheduledExecutions(ScheduledExecutionsFilter.onlyResolved()).stream()
                .filter(one -> one.getTaskInstance().getId().equals(RecurringTask.INSTANCE))
                .filter(one -> one.getExecutionTime().isAfter(now)
                        && one.getExecutionTime().isBefore(now.plusSeconds(1)))
                .forEach(one -> scheduler.reschedule(one.getTaskInstance(), now));
    }

    private boolean isSomethingDue(ManualScheduler scheduler) {
        Instant now = clock.instant();
        return scheduler.getScheduledExecutions(ScheduledExecutionsFilter.onlyResolved()).stream()
                .anyMatch(one -> !one.getExecutionTime().isAfter(now));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // db-scheduler wants an intersection type that no list can have
    private ManualScheduler scheduler() {
        SettableClock time = new SettableClock();
        time.set(clock.instant());
        TestHelper.ManualSchedulerBuilder builder = TestHelper.createManualScheduler(
                dataSource,
                tasks.stream().filter(task -> !(task instanceof OnStartup)).toList());
        builder.clock(time).serializer(DbSchedulerConfigurationSupport.SPRING_JAVA_SERIALIZER);
        builder.startTasks(
                (List) tasks.stream().filter(OnStartup.class::isInstance).toList());
        return builder.build();
    }
}

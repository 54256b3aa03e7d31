package dev.andon.exports.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.andon.exports.Committed;
import dev.andon.exports.RepositorySettings;
import dev.andon.learning.ReportOut;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Puts each published edition on its way, once; a timer in the database carries it there, and tries again. */
@Component
public class Commits {
    private final RepositorySettings settings;
    private final CommitTable table;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<OneTimeTask<Void>> commitReport;
    private final Clock clock;

    Commits(
            RepositorySettings settings,
            CommitTable table,
            ObjectProvider<SchedulerClient> scheduler,
            @Qualifier(CommitTasks.BEAN) ObjectProvider<OneTimeTask<Void>> commitReport,
            Clock clock) {
        this.settings = settings;
        this.table = table;
        this.scheduler = scheduler;
        this.commitReport = commitReport;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "exports.commit")
    void on(ReportOut out) {
        if (settings.configured()) {
            table.waiting(out, clock.instant());
            table.find(out.reportId(), out.edition()).ifPresent(this::soon);
        }
    }

    /** At the next beat of the scheduler, also when it was to wait for longer. */
    public void soon(Committed one) {
        OneTimeTask<Void> task = commitReport.getObject();
        String id = one.reportId() + "/" + one.edition();
        TaskInstanceId waiting = TaskInstanceId.of(task.getName(), id);
        SchedulerClient client = scheduler.getObject();
        if (client.getScheduledExecution(waiting).isPresent()) {
            client.reschedule(waiting, clock.instant());
        } else {
            client.scheduleIfNotExists(task.instance(id), clock.instant());
        }
    }
}

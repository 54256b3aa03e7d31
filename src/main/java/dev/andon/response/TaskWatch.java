package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.response.Tasking.TaskOverdue;
import dev.andon.response.Tasking.TaskUnanswered;
import dev.andon.response.internal.TaskTable;
import dev.andon.ui.live.Live;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the commander know of a task that nobody took on, or that is due and not done; each once. */
@Component
class TaskWatch {
    private final IncidentLog log;
    private final TaskTable table;
    private final Live live;

    TaskWatch(IncidentLog log, TaskTable table, Live live) {
        this.log = log;
        this.table = table;
        this.live = live;
    }

    /** The time to answer has passed. Does nothing when somebody did, or when the incident is over. */
    @Transactional
    public void answerDue(long incidentId, long number, Instant when) {
        Incident incident = log.lock(incidentId);
        waiting(incident, number)
                .filter(task -> task.acknowledgedAt() == null && task.unansweredAt() == null)
                .ifPresent(task -> {
                    TaskUnanswered event = new TaskUnanswered(number, task.text(), task.to(), commander(incident));
                    say("unanswered", incidentId, number, event, when);
                    table.unanswered(incidentId, number, when);
                });
    }

    /** It is due. Does nothing when it is done, or when it was said at the same moment that nobody took it on. */
    @Transactional
    public void due(long incidentId, long number) {
        Incident incident = log.lock(incidentId);
        waiting(incident, number)
                .filter(task -> task.overdueAt() == null && !saidAtTheSameTime(task))
                .ifPresent(task -> {
                    TaskOverdue event = new TaskOverdue(number, task.text(), task.to(), commander(incident));
                    say("overdue", incidentId, number, event, task.due());
                    table.overdue(incidentId, number, task.due());
                });
    }

    private static boolean saidAtTheSameTime(Task task) {
        return task.unansweredAt() != null
                && task.unansweredAt().toEpochMilli() == task.due().toEpochMilli();
    }

    private Optional<Task> waiting(Incident incident, long number) {
        return incident.isLive() ? table.find(incident.id(), number).filter(Task::isOpen) : Optional.empty();
    }

    private static @Nullable Holder commander(Incident incident) {
        return incident.holder(Command.COMMANDER);
    }

    private void say(String what, long incidentId, long task, Tasking event, Instant when) {
        Act act = Act.by(Actor.system(), "timer")
                .keyed("task-%s:%d:%d".formatted(what, incidentId, task))
                .happened(when);
        Entry entry = log.contribute(incidentId, event, act);
        live.changed("now/house", entry.recordedAt().toEpochMilli());
    }
}

package dev.andon.response.web;

import dev.andon.response.CatchUpPart;
import dev.andon.response.Incident;
import dev.andon.response.Task;
import dev.andon.response.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is asked for what, and by when. Once it is over nobody is. */
@Component
class TasksCatchUp implements CatchUpPart {
    /** First due first; whoever has to catch up on more opens the room. */
    private static final int SHOWN = 10;

    private final Tasks tasks;
    private final Clock clock;

    TasksCatchUp(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Section of(Incident incident, long sinceSeq) {
        List<Task> open = incident.isLive() ? tasks.open(incident.id()) : List.of();
        if (open.isEmpty()) {
            return null;
        }
        Instant now = clock.instant();
        List<Line> lines = open.stream()
                .limit(SHOWN)
                .map(task -> told(incident, task, now))
                .toList();
        String title = open.size() > SHOWN ? "Open tasks, %d of %d".formatted(SHOWN, open.size()) : "Open tasks";
        return new Section("tasks", title, lines);
    }

    private static Line told(Incident incident, Task task, Instant now) {
        boolean late = task.isOverdue(now);
        String standing = task.acknowledgedAt() == null ? "no answer yet" : "is on it";
        String href = "/incidents/%d/tasks/%d".formatted(incident.number(), task.task());
        String text = "%s: %s, %s%s".formatted(task.to().name(), task.text(), standing, late ? ", overdue" : "");
        return new Line(text, href, task.due(), late);
    }
}

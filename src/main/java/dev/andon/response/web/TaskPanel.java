package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.response.Task;
import dev.andon.response.Tasks;
import dev.andon.ui.Templates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people were asked to do and have not done: what nobody looks after first, then first due first. */
@Component
class TaskPanel implements RoomPanel {
    private final Tasks tasks;
    private final Templates templates;

    TaskPanel(Tasks tasks, Templates templates) {
        this.tasks = tasks;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "tasks";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public @Nullable String render(Incident incident) {
        List<Task> open = tasks.open(incident.id()).stream()
                .sorted(Comparator.comparing(Task::isAlarming, Comparator.reverseOrder()))
                .toList();
        return open.isEmpty() && !incident.isLive()
                ? null
                : templates.render("response/tasks", Map.of("incident", incident, "tasks", open));
    }
}

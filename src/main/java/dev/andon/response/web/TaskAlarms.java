package dev.andon.response.web;

import dev.andon.response.Command;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.response.Task;
import dev.andon.response.Tasks;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Under the title: what nobody took on, or is due and not done, and whose it is to look after that. */
@Component
class TaskAlarms implements RoomPanel {
    private final Tasks tasks;
    private final Templates templates;

    TaskAlarms(Tasks tasks, Templates templates) {
        this.tasks = tasks;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "task-alarms";
    }

    @Override
    public Place place() {
        return Place.STRIP;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable String render(Incident incident) {
        List<Task> alarming = incident.isLive()
                ? tasks.open(incident.id()).stream().filter(Task::isAlarming).toList()
                : List.of();
        if (alarming.isEmpty()) {
            return null;
        }
        Holder commander = incident.holder(Command.COMMANDER);
        return templates.render(
                "response/taskalarms",
                Map.of(
                        "number",
                        incident.number(),
                        "tasks",
                        alarming,
                        "whose",
                        commander == null ? "nobody commands: it is for everybody here" : "for " + commander.name()));
    }
}

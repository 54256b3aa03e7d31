package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomTab;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asking somebody for something without leaving the room. */
@Component
class TaskTab implements RoomTab {
    private final TaskForms forms;
    private final Templates templates;

    TaskTab(TaskForms forms, Templates templates) {
        this.forms = forms;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "task";
    }

    @Override
    public String label() {
        return "Task";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String render(Shell shell, Incident incident) {
        TaskForm task = forms.of(incident, TaskForm.empty());
        return templates.render("response/tasktab", Map.of("shell", shell, "task", task));
    }
}

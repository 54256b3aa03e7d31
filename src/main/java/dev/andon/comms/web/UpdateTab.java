package dev.andon.comms.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomTab;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writing an update without leaving the room. */
@Component
class UpdateTab implements RoomTab {
    private final UpdateForms forms;
    private final Templates templates;

    UpdateTab(UpdateForms forms, Templates templates) {
        this.forms = forms;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "update";
    }

    @Override
    public String label() {
        return "Update";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String render(Shell shell, Incident incident) {
        long writer = Objects.requireNonNull(shell.viewer()).id();
        return templates.render("comms/tab", Map.of("shell", shell, "update", forms.empty(incident, writer)));
    }
}

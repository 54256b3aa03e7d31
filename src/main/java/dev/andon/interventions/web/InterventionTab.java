package dev.andon.interventions.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomTab;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Announcing an intervention without leaving the room. */
@Component
class InterventionTab implements RoomTab {
    private final AnnounceForms forms;
    private final Templates templates;

    InterventionTab(AnnounceForms forms, Templates templates) {
        this.forms = forms;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "intervention";
    }

    @Override
    public String label() {
        return "Intervene";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String render(Shell shell, Incident incident) {
        return templates.render("interventions/tab", Map.of("shell", shell, "page", forms.empty(incident)));
    }
}

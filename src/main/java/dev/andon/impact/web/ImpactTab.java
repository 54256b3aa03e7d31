package dev.andon.impact.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomTab;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Saying whom it hurts without leaving the room. */
@Component
class ImpactTab implements RoomTab {
    private final EstimateForms forms;
    private final Templates templates;

    ImpactTab(EstimateForms forms, Templates templates) {
        this.forms = forms;
        this.templates = templates;
    }

    /** "Whom it hurts": the letter it begins with is its key, and the i is an intervention's. */
    @Override
    public String id() {
        return "whom";
    }

    @Override
    public String label() {
        return "Impact";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String render(Shell shell, Incident incident) {
        long writer = Objects.requireNonNull(shell.viewer()).id();
        return templates.render("impact/tab", Map.of("shell", shell, "page", forms.empty(incident, writer)));
    }
}

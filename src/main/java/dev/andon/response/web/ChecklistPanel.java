package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checklists of the phase the incident is in. */
@Component
class ChecklistPanel implements RoomPanel {
    static final String ID = "checklists";

    private final ChecklistViews views;
    private final Templates templates;

    ChecklistPanel(ChecklistViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable String render(Incident incident) {
        ChecklistView view = views.of(incident);
        return view.now().isEmpty() && view.others().isEmpty()
                ? null
                : templates.render("response/checklistpanel", Map.of("view", view));
    }
}

package dev.andon.interventions.web;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done to production now, and what it is near; before the tasks, because it cannot wait. */
@Component
class InterventionPanel implements RoomPanel {
    private final PanelViews views;
    private final Templates templates;

    InterventionPanel(PanelViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "interventions";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public @Nullable String render(Incident incident) {
        PanelView view = views.of(incident, Actor.everybody());
        return view.rows().isEmpty() && !incident.isLive()
                ? null
                : templates.render("interventions/panel", Map.of("view", view));
    }
}

package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is there, why, since when, and what their clock says. */
@Component
class CrewPanel implements RoomPanel {
    private final CrewViews views;
    private final Templates templates;

    CrewPanel(CrewViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "crew";
    }

    @Override
    public Place place() {
        return Place.PEOPLE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String render(Incident incident) {
        return templates.render("response/crew", Map.of("crew", views.of(incident)));
    }
}

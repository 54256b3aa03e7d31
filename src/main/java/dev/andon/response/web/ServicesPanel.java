package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is ill, who owns it, where to look, and what is around it. */
@Component
class ServicesPanel implements RoomPanel {
    private final ServicesViews views;
    private final Templates templates;

    ServicesPanel(ServicesViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "services";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable String render(Incident incident) {
        ServicesView view = views.of(incident);
        return !incident.isLive() && view.known().isEmpty() && view.unknown().isEmpty()
                ? null
                : templates.render("response/services", Map.of("view", view));
    }
}

package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to do about the services that are ill; steps can be ticked. */
@Component
class RunbooksPanel implements RoomPanel {
    private final ServicesViews views;
    private final Templates templates;

    RunbooksPanel(ServicesViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "runbooks";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public @Nullable String render(Incident incident) {
        ServicesView view = views.of(incident);
        return view.runbooks().isEmpty()
                ? null
                : templates.render("response/runbooks", Map.of("view", view));
    }
}

package dev.andon.comms.web;

import dev.andon.comms.web.PromiseView.Kind;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The loudest thing of the room after its title: when the next update is due. */
@Component
class PromisePanel implements RoomPanel {
    private final PromiseViews views;
    private final Templates templates;

    PromisePanel(PromiseViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "promise";
    }

    @Override
    public Place place() {
        return Place.STATE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public @Nullable String render(Incident incident) {
        PromiseView view = views.of(incident);
        return view.kind() == Kind.OVER && view.ledger().all() == 0
                ? null
                : templates.render("comms/promise", Map.of("promise", view));
    }
}

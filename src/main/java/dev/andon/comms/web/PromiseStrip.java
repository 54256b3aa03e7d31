package dev.andon.comms.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The same in one line, for a phone. */
@Component
class PromiseStrip implements RoomPanel {
    private final PromiseViews views;
    private final Templates templates;

    PromiseStrip(PromiseViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "promise-strip";
    }

    @Override
    public Place place() {
        return Place.STRIP;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public @Nullable String render(Incident incident) {
        PromiseView view = views.of(incident);
        return view.awaited() == null ? null : templates.render("comms/strip", Map.of("promise", view));
    }
}

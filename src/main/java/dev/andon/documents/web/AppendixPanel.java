package dev.andon.documents.web;

import dev.andon.documents.Appendix;
import dev.andon.documents.AppendixBoard;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies beside the log, in a line; nothing while nothing does. */
@Component
class AppendixPanel implements RoomPanel {
    private final Appendix appendix;
    private final Templates templates;

    AppendixPanel(Appendix appendix, Templates templates) {
        this.appendix = appendix;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "appendix";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public @Nullable String render(Incident incident) {
        AppendixBoard.State state = appendix.of(Actor.system(), incident.number());
        return state.items().isEmpty()
                ? null
                : templates.render("documents/panel", Map.of("incident", incident, "state", state));
    }
}

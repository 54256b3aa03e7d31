package dev.andon.documents.web;

import dev.andon.documents.Appendix;
import dev.andon.documents.AppendixBoard;
import dev.andon.documents.Documents;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies beside the log, in two lines. */
@Component
class AppendixPanel implements RoomPanel {
    private final Appendix appendix;
    private final Documents documents;
    private final Templates templates;

    AppendixPanel(Appendix appendix, Documents documents, Templates templates) {
        this.appendix = appendix;
        this.documents = documents;
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
        boolean document = documents.has(incident);
        return state.items().isEmpty() && !document
                ? null
                : templates.render(
                        "documents/panel", Map.of("incident", incident, "state", state, "document", document));
    }
}

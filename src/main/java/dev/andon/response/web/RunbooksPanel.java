package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.response.web.ServicesView.Book;
import dev.andon.ui.Templates;
import java.util.List;
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
        List<Book> books = views.books(incident);
        return books.isEmpty()
                ? null
                : templates.render("response/runbooks", Map.of("incident", incident, "books", books));
    }
}

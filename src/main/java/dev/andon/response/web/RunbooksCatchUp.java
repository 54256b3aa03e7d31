package dev.andon.response.web;

import dev.andon.response.CatchUpPart;
import dev.andon.response.Incident;
import dev.andon.response.web.ServicesView.Book;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which runbooks there are for the services that are ill, and how far each is. */
@Component
class RunbooksCatchUp implements CatchUpPart {
    private final ServicesViews views;

    RunbooksCatchUp(ServicesViews views) {
        this.views = views;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Section of(Incident incident, long sinceSeq) {
        List<Line> lines =
                views.books(incident).stream().map(book -> told(incident, book)).toList();
        return lines.isEmpty() ? null : new Section("runbooks", "Runbooks", lines);
    }

    private static Line told(Incident incident, Book book) {
        String far = book.steps() == 0 ? "nothing to tick" : "%d of %d steps done".formatted(book.done(), book.steps());
        String href = "/incidents/%d/runbooks/%s"
                .formatted(incident.number(), book.runbook().key());
        return new Line(book.runbook().name() + ": " + far, href, null, false);
    }
}

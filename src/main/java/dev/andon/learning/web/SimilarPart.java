package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportPart;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Similar;
import dev.andon.response.Similar.Kin;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Beside a report: incidents that went alike, and why Andon thinks so. What was done then is worth reading now. */
@Component
class SimilarPart implements ReportPart {
    private final Similar similar;
    private final Templates templates;

    SimilarPart(Similar similar, Templates templates) {
        this.similar = similar;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "similar";
    }

    @Override
    public int order() {
        return 80;
    }

    /** Only what everybody may know: the same part is shown to all readers. */
    @Override
    public @Nullable String render(Shell shell, Incident incident, Report report) {
        List<Kin> found = similar.of(Actor.everybody(), incident);
        return found.isEmpty() ? null : templates.render("learning/similar", Map.of("found", found));
    }
}

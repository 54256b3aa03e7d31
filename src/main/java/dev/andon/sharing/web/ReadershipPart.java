package dev.andon.sharing.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportPart;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.sharing.Readers;
import dev.andon.sharing.Readership;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has read it, beside the report. */
@Component
class ReadershipPart implements ReportPart {
    private final Readers readers;
    private final Templates templates;

    ReadershipPart(Readers readers, Templates templates) {
        this.readers = readers;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "readership";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public @Nullable String render(Shell shell, Incident incident, Report report) {
        Shell.Viewer viewer = shell.viewer();
        Readership readership = viewer == null
                ? null
                : readers.of(Actor.of(viewer), incident, report).orElse(null);
        return readership == null
                ? null
                : templates.render("sharing/readership", Map.of("readership", readership, "number", incident.number()));
    }
}

package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.learning.internal.Md;
import dev.andon.learning.web.ReportViews.Part;
import dev.andon.response.Incident;
import dev.andon.ui.Markdown;
import java.util.List;

/** Turns sections into HTML, with the entries they cite as links into the room. */
final class Sections {
    private Sections() {}

    static Part view(ReportSection section, Incident incident) {
        return new Part(section, html(section.body(), incident));
    }

    static List<Part> views(Report report, Incident incident) {
        return report.sections().stream()
                .map(section -> view(section, incident))
                .toList();
    }

    static String html(String text, Incident incident) {
        String citations = Md.citations(text, "/incidents/" + incident.number(), incident.seq());
        return Markdown.html(citations.isEmpty() ? text : text + "\n\n" + citations);
    }
}

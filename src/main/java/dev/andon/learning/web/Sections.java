package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.internal.Md;
import dev.andon.learning.web.ReportViews.Part;
import dev.andon.response.Incident;
import dev.andon.ui.Markdown;
import java.util.ArrayList;
import java.util.List;

/** Turns sections into HTML, with the entries they cite as links into the room. */
final class Sections {
    private Sections() {}

    /** @param shown the same report, with what its live blocks show */
    static List<Part> views(Report report, Report shown, Incident incident) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < report.sections().size(); i++) {
            parts.add(new Part(
                    report.sections().get(i), html(shown.sections().get(i).body(), incident)));
        }
        return parts;
    }

    static String html(String written, Incident incident) {
        String text = written.replaceAll("\\[\\^(\\d{1,9})]", "[$1]");
        String citations = Md.citations(text, "/incidents/" + incident.number(), incident.seq());
        return Markdown.html(citations.isEmpty() ? text : text + "\n\n" + citations);
    }
}

package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.Retelling;
import dev.andon.learning.internal.FieldValues;
import dev.andon.learning.web.ReportViews.Part;
import dev.andon.response.Incident;
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
                    report.sections().get(i),
                    html(FieldValues.shown(shown.sections().get(i)), incident)));
        }
        return parts;
    }

    static String html(String text, Incident incident) {
        return Retelling.html(text, incident);
    }
}

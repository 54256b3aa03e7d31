package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.Retelling;
import dev.andon.learning.internal.Blocks;
import dev.andon.learning.internal.FieldValues;
import dev.andon.learning.web.ReportViews.Part;
import dev.andon.response.Incident;
import java.util.List;
import java.util.Map;

/** Turns sections into HTML, with the entries they cite as links into the room. */
final class Sections {
    private Sections() {}

    /** With what its live blocks show now, and what stands below each, by key. */
    static List<Part> views(Report report, Blocks blocks, Incident incident, Map<String, String> below) {
        return report.sections().stream()
                .map(section -> new Part(
                        section,
                        html(FieldValues.shown(section), blocks, report, incident),
                        below.getOrDefault(section.key(), "")))
                .toList();
    }

    /** A text of this report, with what its live blocks show. */
    static String html(String text, Blocks blocks, Report report, Incident incident) {
        return blocks.html(text, incident, report, shown -> html(shown, incident));
    }

    static String html(String text, Incident incident) {
        return Retelling.html(text, incident);
    }
}

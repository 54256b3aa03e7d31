package dev.andon.learning.internal;

import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.playbook.ReportTemplate.Form;
import dev.andon.response.Incident;
import java.time.Instant;
import java.util.regex.Pattern;

/** A report as one Markdown document, complete: every heading of its template, also where nothing is written yet. */
public final class Document {
    private static final Pattern BLOCK = Pattern.compile("^([-*+#|>]|```|~~~|\\d+[.)]).*", Pattern.DOTALL);

    private Document() {}

    /**
     * @param room the address of the incident's room, for the citations
     */
    public static String of(Report report, Incident incident, String room) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(Md.plain(report.title())).append("\n\n");
        text.append(subtitle(incident)).append("\n");
        boolean inList = false;
        for (ReportSection section : report.sections()) {
            boolean item = section.form() == Form.ITEM || section.isField();
            text.append(item && inList ? "" : "\n");
            text.append(item ? item(section) : block(section));
            inList = item;
        }
        String citations = Md.citations(text.toString(), room, incident.seq());
        return citations.isEmpty() ? text.toString() : text + "\n" + citations + "\n";
    }

    /** "INC-205 · SEV1 · 3 November 2026, 01:12 to 03:40 UTC". */
    public static String subtitle(Incident incident) {
        Instant end = incident.resolvedAt();
        String when = end == null
                ? "since " + Moments.day(incident.declaredAt())
                : Moments.span(
                        incident.declaredAt(), end.isBefore(incident.declaredAt()) ? incident.declaredAt() : end);
        return "INC-%d · %s · %s".formatted(incident.number(), Telling.severity(incident.severity()), when);
    }

    private static String block(ReportSection section) {
        String heading = "#".repeat(section.level()) + " " + section.heading() + "\n";
        return section.isBlank() ? heading : heading + "\n" + section.body().strip() + "\n";
    }

    private static String item(ReportSection section) {
        String body = FieldValues.shown(section).strip();
        if (body.isEmpty()) {
            return "* %s:\n".formatted(section.heading());
        }
        String indented = body.replace("\n", "\n  ").replace("\n  \n", "\n\n");
        return BLOCK.matcher(body).matches()
                ? "* %s:\n\n  %s\n".formatted(section.heading(), indented)
                : "* %s: %s\n".formatted(section.heading(), indented);
    }
}

package dev.andon.exports;

import dev.andon.exports.internal.Split;
import dev.andon.learning.Edition;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.platform.AndonSettings;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what goes out, as far as whoever takes it may see it. */
@Component
public class Manuscripts {
    private final Reports reports;
    private final Incidents incidents;
    private final String home;

    Manuscripts(Reports reports, Incidents incidents, AndonSettings settings) {
        this.reports = reports;
        this.incidents = incidents;
        this.home = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /**
     * @param edition null for the report as it stands
     * @throws dev.andon.platform.problem.Missing where the viewer knows no such incident, report or edition
     */
    public Manuscript of(Actor viewer, ReportAddress at, @Nullable Integer edition) {
        Report report = reports.find(viewer, at);
        Incident incident = incidents.find(viewer, at.number());
        Edition published = edition == null ? null : reports.edition(viewer, at, edition);
        String document = published == null ? reports.document(report, incident) : published.document();
        List<String> writers = report.sections().stream()
                .map(section -> Objects.toString(section.writtenBy(), ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return new Manuscript(
                incident,
                report,
                published,
                published == null ? report.title() : published.title(),
                document,
                Split.of(document, report.sections()),
                reports.figures(incident),
                writers,
                home);
    }
}

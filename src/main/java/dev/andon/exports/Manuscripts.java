package dev.andon.exports;

import dev.andon.exports.internal.Nameless;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what goes out, as far as whoever takes it may see it. */
@Component
public class Manuscripts {
    private final Reports reports;
    private final Incidents incidents;
    private final Nameless nameless;
    private final String home;

    Manuscripts(Reports reports, Incidents incidents, Nameless nameless, AndonSettings settings) {
        this.nameless = nameless;
        this.reports = reports;
        this.incidents = incidents;
        this.home = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /**
     * @param edition null for the report as it stands
     * @param named whether people are called by their names; roles stand in their place otherwise
     * @throws dev.andon.platform.problem.Missing where the viewer knows no such incident, report or edition
     */
    public Manuscript of(Actor viewer, ReportAddress at, @Nullable Integer edition, boolean named) {
        Report report = reports.find(viewer, at);
        Incident incident = incidents.find(viewer, at.number());
        Edition published = edition == null ? null : reports.edition(viewer, at, edition);
        String whole = published == null ? reports.document(report, incident) : published.document();
        String document = named ? whole : nameless.text(whole, incident);
        String title = published == null ? report.title() : published.title();
        List<String> writers = published == null ? reports.writers(report) : reports.writers(report, published);
        return new Manuscript(
                incident,
                report,
                published,
                named ? title : nameless.text(title, incident),
                document,
                Split.of(document, report.sections()),
                reports.figures(incident, report).stream()
                        .map(figure -> named ? figure : nameless.figure(figure, incident))
                        .toList(),
                named ? writers : List.of(),
                named,
                home);
    }
}

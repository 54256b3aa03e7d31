package dev.andon.learning;

import dev.andon.learning.internal.Blocks;
import dev.andon.learning.internal.Document;
import dev.andon.learning.internal.EditionRows;
import dev.andon.learning.internal.Marks;
import dev.andon.learning.internal.ReportPlaces;
import dev.andon.learning.internal.ReportRows;
import dev.andon.learning.internal.ReportRows.Listed;
import dev.andon.learning.internal.RevisionRows;
import dev.andon.people.Actor;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about reports. Whoever may see an incident may see its report; for others there is neither. */
@Component
public class Reports {
    private final ReportRows rows;
    private final EditionRows editions;
    private final RevisionRows revisions;
    private final Incidents incidents;
    private final IncidentLog log;
    private final Blocks blocks;
    private final Marks marks;
    private final RoleNames names;
    private final ReportPlaces places;
    private final String publicUrl;

    Reports(
            ReportRows rows,
            EditionRows editions,
            RevisionRows revisions,
            Incidents incidents,
            IncidentLog log,
            Blocks blocks,
            Marks marks,
            RoleNames names,
            ReportPlaces places,
            AndonSettings settings) {
        this.blocks = blocks;
        this.marks = marks;
        this.names = names;
        this.places = places;
        this.rows = rows;
        this.editions = editions;
        this.revisions = revisions;
        this.incidents = incidents;
        this.log = log;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** @throws Missing if the viewer knows no such incident, or may know of no such report of it */
    public Report find(Actor viewer, ReportAddress at) {
        Incident incident = incidents.find(viewer, at.number());
        return rows.find(incident, at.key())
                .filter(report -> report.isFor(viewer))
                .orElseThrow(() -> missing(incident, at.key()));
    }

    static Missing missing(Incident incident, String key) {
        return new Missing(
                key.equals(Report.MAIN)
                        ? "Incident %d has no report yet.".formatted(incident.number())
                        : "Incident %d has no report \"%s\".".formatted(incident.number(), key));
    }

    /** The incident's own report. The caller has asked whether the incident may be seen. */
    public Optional<Report> of(Incident incident) {
        return rows.find(incident, Report.MAIN);
    }

    /** Every report of an incident, as far as the viewer, who may see the incident, may know of it. Its own first. */
    public List<Report> all(Actor viewer, Incident incident) {
        return rows.all(incident).stream()
                .filter(report -> report.isFor(viewer))
                .toList();
    }

    /** What the log says in numbers, now, counted from the moments that somebody marked. */
    public List<Figure> figures(Incident incident) {
        return Figures.of(log.entries(incident.id()), marks.of(incident));
    }

    /** The same as it is shown in a report: with roles in the place of names, where the report has it so. */
    public List<Figure> figures(Incident incident, Report report) {
        UnaryOperator<String> called = names.of(incident, report.namesAsRoles());
        return figures(incident).stream().map(figure -> figure.told(called)).toList();
    }

    /** Everybody who wrote in it, whoever wrote most first. */
    public List<String> writers(Report report) {
        return revisions.writers(report.id(), report.editedAt());
    }

    /** Everybody who had written in it when an edition of it came out. */
    public List<String> writers(Report report, Edition edition) {
        return revisions.writers(report.id(), edition.publishedAt());
    }

    /** What stood in a section, latest first. */
    public List<Revision> history(Actor viewer, ReportAddress at, String key) {
        return revisions.ofSection(find(viewer, at).id(), key);
    }

    /** What people wrote last, over all sections. */
    public List<Revision> latestWriting(Report report, int limit) {
        return revisions.latestByPeople(report.id(), limit);
    }

    /** Latest first. */
    public List<Edition> editions(Report report) {
        return editions.of(report.id());
    }

    public Edition edition(Actor viewer, ReportAddress at, int edition) {
        return editions(find(viewer, at)).stream()
                .filter(e -> e.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new Missing("There is no edition %d of this report.".formatted(edition)));
    }

    /** The whole report as Markdown, as it stands now. */
    public String document(Actor viewer, ReportAddress at) {
        return document(find(viewer, at), incidents.find(viewer, at.number()));
    }

    /** The same of a report that the caller has; what live blocks show stands in it. */
    public String document(Report report, Incident incident) {
        return Document.of(blocks.shown(report, incident), incident, publicUrl + "/incidents/" + incident.number());
    }

    /** Incidents' own reports that were edited last, latest first, as far as the viewer may know of them. */
    public List<ReportSummary> latest(Actor viewer, int limit) {
        List<ReportSummary> found = new ArrayList<>();
        @Nullable Instant editedAt = null;
        long id = 0;
        List<Listed> batch;
        do {
            batch = rows.page(editedAt, id, limit);
            batch.forEach(row -> incidents
                    .byId(viewer, row.incidentId())
                    .map(incident -> summary(row, incident))
                    .ifPresent(found::add));
            if (!batch.isEmpty()) {
                editedAt = batch.getLast().editedAt();
                id = batch.getLast().id();
            }
        } while (found.size() < limit && batch.size() == limit);
        return List.copyOf(found.subList(0, Math.min(found.size(), limit)));
    }

    /** Incidents' own reports that were never published, as far as the viewer may see them, after one of them. */
    public List<ReportSummary> drafts(Actor viewer, long after, int limit) {
        return rows.drafts(after, limit).stream()
                .flatMap(row ->
                        incidents.byId(viewer, row.incidentId()).map(incident -> summary(row, incident)).stream())
                .toList();
    }

    /**
     * Where reports say what was asked for, by the id of the report; at most two places for each. The caller has asked
     * whether they may be read.
     */
    public Map<Long, List<Passage>> passages(Collection<Long> ids, String query) {
        return places.inReports(ids, query);
    }

    private static ReportSummary summary(Listed row, Incident incident) {
        Long published = row.publishedVersion();
        return new ReportSummary(
                row.id(),
                incident,
                row.template(),
                row.title(),
                published == null ? Report.Status.DRAFT : Report.Status.PUBLISHED,
                published != null && row.version() > published,
                row.draftedAt(),
                row.editedAt(),
                row.publishedAt());
    }
}

package dev.andon.learning;

import dev.andon.learning.internal.Document;
import dev.andon.learning.internal.ReportRows;
import dev.andon.learning.internal.ReportRows.Listed;
import dev.andon.learning.internal.RevisionRows;
import dev.andon.people.Actor;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about reports. Whoever may see an incident may see its report; for others there is neither. */
@Component
public class Reports {
    private final ReportRows rows;
    private final RevisionRows revisions;
    private final Incidents incidents;
    private final IncidentLog log;
    private final String publicUrl;

    Reports(ReportRows rows, RevisionRows revisions, Incidents incidents, IncidentLog log, AndonSettings settings) {
        this.rows = rows;
        this.revisions = revisions;
        this.incidents = incidents;
        this.log = log;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** @throws Missing if the viewer knows no such incident, or nobody has begun its report */
    public Report find(Actor viewer, long number) {
        return of(incidents.find(viewer, number))
                .orElseThrow(() -> new Missing("Incident %d has no report yet.".formatted(number)));
    }

    /** The report of an incident that the caller may see. */
    public Optional<Report> of(Incident incident) {
        return rows.find(incident);
    }

    /** What the log says in numbers, now. */
    public List<Figure> figures(Incident incident) {
        return Figures.of(log.entries(incident.id()));
    }

    /** What stood in a section, latest first. */
    public List<Revision> history(Actor viewer, long number, String key) {
        return revisions.ofSection(find(viewer, number).id(), key);
    }

    /** What people wrote last, over all sections. */
    public List<Revision> latestWriting(Report report, int limit) {
        return revisions.latestByPeople(report.id(), limit);
    }

    /** Latest first. */
    public List<Edition> editions(Report report) {
        return rows.editions(report.id());
    }

    public Edition edition(Actor viewer, long number, int edition) {
        return editions(find(viewer, number)).stream()
                .filter(e -> e.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new Missing("There is no edition %d of this report.".formatted(edition)));
    }

    /** The whole report as Markdown, as it stands now. */
    public String document(Actor viewer, long number) {
        Incident incident = incidents.find(viewer, number);
        return document(find(viewer, number), incident);
    }

    String document(Report report, Incident incident) {
        return Document.of(report, incident, publicUrl + "/incidents/" + incident.number());
    }

    /** Edited last first. Reports of incidents that the viewer may not see are left out, and their number is not told. */
    public Slice<ReportSummary> list(Actor viewer, @Nullable Cursor after, int size) {
        List<ReportSummary> found = new ArrayList<>();
        @Nullable Instant editedAt = after == null ? null : after.instant(0);
        long id = after == null ? 0 : lastOf(viewer, after);
        while (found.size() <= size) {
            List<Listed> batch = rows.page(editedAt, id, size + 1);
            batch.forEach(row -> incidents
                    .byId(viewer, row.incidentId())
                    .map(incident -> summary(row, incident))
                    .ifPresent(found::add));
            if (batch.size() <= size) {
                break;
            }
            editedAt = batch.getLast().editedAt();
            id = batch.getLast().id();
        }
        return Slice.of(found.subList(0, Math.min(found.size(), size + 1)), size, Reports::cursor);
    }

    /** By the number of the incident: the ids of reports count restricted ones too. */
    private static Cursor cursor(ReportSummary last) {
        return Cursor.of(last.editedAt(), last.incident().number());
    }

    private long lastOf(Actor viewer, Cursor after) {
        return incidents
                .byNumber(viewer, after.number(1))
                .flatMap(rows::find)
                .map(Report::id)
                .orElseThrow(() -> new Invalid("cursor", "is not one this list gave out; start again without it"));
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

package dev.andon.learning.internal;

import dev.andon.learning.Report;
import dev.andon.learning.ReportEdited;
import dev.andon.learning.ReportSection;
import dev.andon.playbook.ReportTemplate.Form;
import dev.andon.playbook.ReportTemplate.Typed;
import dev.andon.response.Incident;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of reports. */
@Component
public class ReportRows {
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final EditionRows editions;

    ReportRows(JdbcClient db, ApplicationEventPublisher events, EditionRows editions) {
        this.editions = editions;
        this.db = db;
        this.events = events;
    }

    /** A row of the list; whether the viewer may see its incident is asked of response. */
    public record Listed(
            long id,
            long incidentId,
            String key,
            String template,
            String title,
            long version,
            Instant draftedAt,
            Instant editedAt,
            @Nullable Long publishedVersion,
            @Nullable Instant publishedAt) {}

    /** Creates a report without sections; empty when the incident has one with this key already. */
    public Optional<Long> insert(
            long incidentId,
            String key,
            String name,
            @Nullable Set<Long> readers,
            boolean namesAsRoles,
            String template,
            String title,
            Instant now) {
        return db.sql("""
            insert into report (incident_id, key, name, readers, names_as_roles, template, title, title_version, version,
                                drafted_at, edited_at)
            values (:incident, :key, :name, :readers::bigint[], :roles, :template, :title, 1, 1, :now, :now)
            on conflict (incident_id, key) do nothing
            returning id
            """)
                .param("incident", incidentId)
                .param("key", key)
                .param("name", name)
                .param("readers", readers == null ? null : readers.toArray(Long[]::new))
                .param("roles", namesAsRoles)
                .param("template", template)
                .param("title", title)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /** Whoever asks has asked whether the viewer may know of it. */
    public Optional<Report> find(Incident incident, String key) {
        return select(incident, key, "");
    }

    /** As {@link #find}, and holds the report for this transaction: one change at a time. */
    public Optional<Report> lock(Incident incident, String key) {
        return select(incident, key, " for update");
    }

    /** The incident's own first, the others in the order in which they were begun. */
    public List<Report> all(Incident incident) {
        return db.sql("select * from report where incident_id = :incident order by key <> 'main', id")
                .param("incident", incident.id())
                .query((rs, _) -> report(incident, rs))
                .list();
    }

    private Optional<Report> select(Incident incident, String key, String lock) {
        return db.sql("select * from report where incident_id = :incident and key = :key" + lock)
                .param("incident", incident.id())
                .param("key", key)
                .query((rs, _) -> report(incident, rs))
                .optional();
    }

    private Report report(Incident incident, ResultSet rs) throws SQLException {
        long id = rs.getLong("id");
        Array readers = rs.getArray("readers");
        return new Report(
                id,
                incident.id(),
                incident.number(),
                rs.getString("key"),
                rs.getString("name"),
                readers == null ? null : Set.of((Long[]) readers.getArray()),
                rs.getBoolean("names_as_roles"),
                rs.getString("template"),
                rs.getString("title"),
                rs.getLong("title_version"),
                rs.getLong("version"),
                time(rs, "drafted_at"),
                time(rs, "edited_at"),
                editions.last(id).orElse(null),
                sections(id));
    }

    public List<ReportSection> sections(long reportId) {
        return db.sql("select * from report_section where report_id = :report order by position")
                .param("report", reportId)
                .query((rs, _) -> new ReportSection(
                        rs.getString("key"),
                        rs.getInt("level"),
                        Form.of(rs.getString("form")),
                        rs.getString("heading"),
                        rs.getString("help"),
                        rs.getString("prefill"),
                        rs.getString("required_from"),
                        TypedColumns.read(rs),
                        rs.getString("body"),
                        rs.getString("generated"),
                        rs.getLong("version"),
                        rs.getString("written_by"),
                        time(rs, "written_at")))
                .list();
    }

    /** Puts these sections in the place of those that are there, in this order. Their history stays. */
    public void replaceSections(long reportId, List<ReportSection> sections) {
        db.sql("delete from report_section where report_id = :report")
                .param("report", reportId)
                .update();
        for (int position = 0; position < sections.size(); position++) {
            insert(reportId, position, sections.get(position));
        }
    }

    private void insert(long reportId, int position, ReportSection section) {
        Typed typed = section.typed();
        db.sql("""
            insert into report_section (report_id, key, position, level, form, heading, help, prefill, required_from,
                                        kind, choices, body, generated, version, written_by, written_at)
            values (:report, :key, :position, :level, :form, :heading, :help, :prefill, :requiredFrom,
                    :kind, :choices, :body, :generated, :version, :writtenBy, :writtenAt)
            """)
                .param("report", reportId)
                .param("key", section.key())
                .param("position", position)
                .param("level", section.level())
                .param("form", section.form().word())
                .param("heading", section.heading())
                .param("help", section.help())
                .param("prefill", section.prefill())
                .param("requiredFrom", section.requiredFrom())
                .param("kind", TypedColumns.kind(typed))
                .param("choices", TypedColumns.choices(typed))
                .param("body", section.body())
                .param("generated", section.generated())
                .param("version", section.version())
                .param("writtenBy", section.writtenBy())
                .param("writtenAt", Timestamp.from(section.writtenAt()))
                .update();
    }

    public void updateSection(long reportId, ReportSection section) {
        db.sql("""
            update report_section
            set body = :body, generated = :generated, version = :version,
                written_by = :writtenBy, written_at = :writtenAt
            where report_id = :report and key = :key
            """)
                .param("report", reportId)
                .param("key", section.key())
                .param("body", section.body())
                .param("generated", section.generated())
                .param("version", section.version())
                .param("writtenBy", section.writtenBy())
                .param("writtenAt", Timestamp.from(section.writtenAt()))
                .update();
    }

    public void updateTitle(long reportId, String title, long titleVersion) {
        db.sql("update report set title = :title, title_version = :version where id = :report")
                .param("report", reportId)
                .param("title", title)
                .param("version", titleVersion)
                .update();
    }

    public void updateTemplate(long reportId, String template) {
        db.sql("update report set template = :template where id = :report")
                .param("report", reportId)
                .param("template", template)
                .update();
    }

    /** Something in the report changed. */
    public void touch(long reportId, Instant now) {
        db.sql("""
            update report
            set version = version + 1, edited_at = :now
            where id = :report
            returning incident_id, key
            """)
                .param("report", reportId)
                .param("now", Timestamp.from(now))
                .query((rs, _) -> new ReportEdited(reportId, rs.getLong("incident_id"), rs.getString("key")))
                .list()
                .forEach(events::publishEvent);
    }

    /** Incidents' own reports, edited last first, after this place in the list. */
    public List<Listed> page(@Nullable Instant editedAt, long id, int limit) {
        return db.sql("""
            select id, incident_id, key, template, title, version, drafted_at, edited_at, published_version, published_at
            from report
            where key = 'main'
                and (:editedAt::timestamptz is null or (edited_at, id) < (:editedAt::timestamptz, :id))
            order by edited_at desc, id desc
            limit :limit
            """)
                .param("editedAt", editedAt == null ? null : Timestamp.from(editedAt))
                .param("id", id)
                .param("limit", limit)
                .query(ReportRows::listed)
                .list();
    }

    /** Incidents' own reports that were never published, after an id, by id. */
    public List<Listed> drafts(long after, int limit) {
        return db.sql("""
            select r.id, r.incident_id, r.key, r.template, r.title, r.version, r.drafted_at, r.edited_at,
                   null::bigint as published_version, null::timestamptz as published_at
            from report r
            where r.key = 'main' and r.id > :after
                and not exists (select 1 from report_edition e where e.report_id = r.id)
            order by r.id
            limit :limit
            """)
                .param("after", after)
                .param("limit", limit)
                .query(ReportRows::listed)
                .list();
    }

    private static Listed listed(ResultSet rs, int row) throws SQLException {
        long published = rs.getLong("published_version");
        boolean draft = rs.wasNull();
        Timestamp publishedAt = rs.getTimestamp("published_at");
        return new Listed(
                rs.getLong("id"),
                rs.getLong("incident_id"),
                rs.getString("key"),
                rs.getString("template"),
                rs.getString("title"),
                rs.getLong("version"),
                time(rs, "drafted_at"),
                time(rs, "edited_at"),
                draft ? null : published,
                publishedAt == null ? null : publishedAt.toInstant());
    }

    private static Instant time(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }
}

package dev.andon.learning.internal;

import dev.andon.learning.ReportSection;
import dev.andon.learning.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code report_revision}: everything that ever stood in a report. Only what is being typed grows. */
@Component
public class RevisionRows {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final JdbcClient db;

    RevisionRows(JdbcClient db) {
        this.db = db;
    }

    public void remember(long reportId, Revision revision) {
        db.sql("""
            insert into report_revision (report_id, key, version, body, written_by, written_at)
            values (:report, :key, :version, :body, :writtenBy, :writtenAt)
            """)
                .param("report", reportId)
                .param("key", revision.key())
                .param("version", revision.version())
                .param("body", revision.body())
                .param("writtenBy", revision.writtenBy())
                .param("writtenAt", Timestamp.from(revision.writtenAt()))
                .update();
    }

    /** What one person types without a pause of five minutes is one revision; here it goes on. */
    public void typed(long reportId, Revision revision) {
        int grown = db.sql("""
            update report_revision r
            set version = :version, body = :body, written_at = :writtenAt
            where report_id = :report and key = :key and typed
                and written_by = :writtenBy and written_at > :since
                and version = (select max(version) from report_revision where report_id = :report and key = :key)
            """)
                .param("report", reportId)
                .param("key", revision.key())
                .param("version", revision.version())
                .param("body", revision.body())
                .param("writtenBy", revision.writtenBy())
                .param("writtenAt", Timestamp.from(revision.writtenAt()))
                .param("since", Timestamp.from(revision.writtenAt().minus(PAUSE)))
                .update();
        if (grown == 0) {
            remember(reportId, revision);
            db.sql("update report_revision set typed = true where report_id = :report and key = :key and"
                            + " version = :version")
                    .param("report", reportId)
                    .param("key", revision.key())
                    .param("version", revision.version())
                    .update();
        }
    }

    /** A place in the history of a report. */
    public record Place(Instant at, String key, long version) {}

    /** Every text that stood in a report, latest first, from a place on. */
    public List<Revision> page(long reportId, @Nullable Place after, int limit) {
        return db.sql("""
            select key, version, body, written_by, written_at from report_revision
            where report_id = :report
                and (:at::timestamptz is null or (written_at, key, version) < (:at::timestamptz, :key, :version))
            order by written_at desc, key desc, version desc
            limit :limit
            """)
                .param("report", reportId)
                .param("at", after == null ? null : Timestamp.from(after.at()))
                .param("key", after == null ? "" : after.key())
                .param("version", after == null ? 0 : after.version())
                .param("limit", limit)
                .query(RevisionRows::revision)
                .list();
    }

    /** The version the next text of this key gets; it goes on counting when a section comes back after a while. */
    public long nextVersion(long reportId, String key) {
        return db.sql("""
            select coalesce(max(version), 0) + 1 from report_revision
            where report_id = :report and key = :key
            """)
                .param("report", reportId)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** Latest first. */
    public List<Revision> ofSection(long reportId, String key) {
        return select("where report_id = :report and key = :key order by version desc", reportId, key);
    }

    /** What people wrote, latest first, over all sections. */
    public List<Revision> latestByPeople(long reportId, int limit) {
        return select(
                "where report_id = :report and written_by is not null order by written_at desc, version desc limit "
                        + limit,
                reportId,
                "");
    }

    /**
     * Who wrote in a report until a moment, whoever wrote most first; its title is not counted. How much is what a text
     * grew or shrank by, and at least something for one that was only reworded.
     */
    public List<String> writers(long reportId, Instant until) {
        return db.sql("""
            select written_by from (
                select written_by, written_at,
                       octet_length(body) - lag(octet_length(body), 1, 0) over (partition by key order by version) as more
                from report_revision
                where report_id = :report and key <> 'title' and written_at <= :until) as grown
            where written_by is not null
            group by written_by
            order by sum(greatest(abs(more), 1)) desc, min(written_at), written_by
            """)
                .param("report", reportId)
                .param("until", Timestamp.from(until))
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private List<Revision> select(String which, long reportId, String key) {
        return db.sql("select key, version, body, written_by, written_at from report_revision " + which)
                .param("report", reportId)
                .param("key", key)
                .query(RevisionRows::revision)
                .list();
    }

    private static Revision revision(ResultSet rs, int index) throws SQLException {
        return new Revision(
                rs.getString("key"),
                rs.getLong("version"),
                rs.getString("body"),
                rs.getString("written_by"),
                rs.getTimestamp("written_at").toInstant());
    }

    /** Gives texts that are new their number and remembers them. */
    public List<ReportSection> numbered(long reportId, List<ReportSection> sections) {
        return sections.stream()
                .map(section -> section.version() > 0 ? section : remembered(reportId, section))
                .toList();
    }

    private ReportSection remembered(long reportId, ReportSection section) {
        long version = nextVersion(reportId, section.key());
        remember(
                reportId,
                new Revision(section.key(), version, section.body(), section.writtenBy(), section.writtenAt()));
        return section.written(section.body(), version, section.writtenBy(), section.writtenAt());
    }
}

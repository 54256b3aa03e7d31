package dev.andon.exports.internal;

import dev.andon.exports.Committed;
import dev.andon.learning.ReportOut;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code exports_commit}. */
@Component
public class CommitTable {
    private final JdbcClient db;

    CommitTable(JdbcClient db) {
        this.db = db;
    }

    /** Once for each edition, however often it is told. */
    public void waiting(ReportOut out, Instant now) {
        db.sql("""
            insert into exports_commit (report_id, edition, incident_id, key, state, told_at)
            values (:report, :edition, :incident, :key, 'waiting', :now)
            on conflict do nothing
            """)
                .param("report", out.reportId())
                .param("edition", out.edition())
                .param("incident", out.incidentId())
                .param("key", out.key())
                .param("now", Times.sql(now))
                .update();
    }

    public Optional<Committed> find(long report, int edition) {
        return db.sql("select * from exports_commit where report_id = :report and edition = :edition")
                .param("report", report)
                .param("edition", edition)
                .query(CommitTable::read)
                .optional();
    }

    /** @param state as it is after the attempt */
    public void tried(Committed one, String state, @Nullable String error, @Nullable String commit, Instant now) {
        db.sql("""
            update exports_commit
            set state = :state, attempts = attempts + 1, error = :error, commit_id = :commit, tried_at = :now
            where report_id = :report and edition = :edition
            """)
                .param("report", one.reportId())
                .param("edition", one.edition())
                .param("state", state)
                .param("error", error)
                .param("commit", commit)
                .param("now", Times.sql(now))
                .update();
    }

    /** Latest first. */
    public List<Committed> latest(int limit) {
        return db.sql("select * from exports_commit order by told_at desc, report_id desc, edition desc limit :limit")
                .param("limit", limit)
                .query(CommitTable::read)
                .list();
    }

    private static Committed read(ResultSet row, int n) throws SQLException {
        return new Committed(
                row.getLong("report_id"),
                row.getInt("edition"),
                row.getLong("incident_id"),
                row.getString("key"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("error"),
                row.getString("commit_id"),
                Times.instant(row, "told_at"),
                row.getTimestamp("tried_at") == null ? null : Times.instant(row, "tried_at"));
    }
}

package dev.andon.learning.internal;

import dev.andon.learning.Changed;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what about reports when, latest first. */
@Component
public class ChangeLists {
    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final ChangeRows rows;

    ChangeLists(JdbcClient db, ChangeRows rows) {
        this.db = db;
        this.rows = rows;
    }

    public List<Changed> ofDefaults() {
        return db.sql("""
            select changed_at, actor_name, before, after
            from report_defaults_change
            order by id desc
            limit :shown
            """).param("shown", SHOWN).query((rs, _) -> changed(rs)).list();
    }

    /** Of one report, which the caller may know of. */
    public List<Changed> ofReport(long reportId) {
        return db.sql("""
            select changed_at, actor_name, before, after
            from report_change
            where report = :report
            order by id desc
            limit :shown
            """)
                .param("report", Long.toString(reportId))
                .param("shown", SHOWN)
                .query((rs, _) -> changed(rs))
                .list();
    }

    private Changed changed(ResultSet rs) throws SQLException {
        return new Changed(
                Times.instant(rs, "changed_at"),
                rs.getString("actor_name"),
                rows.facts(rs.getString("before"), rs.getString("after")));
    }
}

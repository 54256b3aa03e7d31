package dev.andon.learning.internal;

import dev.andon.learning.Edition;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was published. */
@Component
public class EditionRows {
    private final JdbcClient db;

    EditionRows(JdbcClient db) {
        this.db = db;
    }

    public void insert(long reportId, Edition edition) {
        db.sql("""
            insert into report_edition (report_id, edition, version, title, document, published_at, published_by)
            values (:report, :edition, :version, :title, :document, :at, :by)
            """)
                .param("report", reportId)
                .param("edition", edition.edition())
                .param("version", edition.version())
                .param("title", edition.title())
                .param("document", edition.document())
                .param("at", Timestamp.from(edition.publishedAt()))
                .param("by", edition.publishedBy())
                .update();
        db.sql("update report set published_version = :version, published_at = :at where id = :report")
                .param("report", reportId)
                .param("version", edition.version())
                .param("at", Timestamp.from(edition.publishedAt()))
                .update();
    }

    public Optional<Edition> last(long reportId) {
        return of(reportId).stream().findFirst();
    }

    /** Latest first. */
    public List<Edition> of(long reportId) {
        return db.sql("select * from report_edition where report_id = :report order by edition desc")
                .param("report", reportId)
                .query((rs, _) -> new Edition(
                        rs.getInt("edition"),
                        rs.getLong("version"),
                        rs.getString("title"),
                        rs.getString("document"),
                        rs.getTimestamp("published_at").toInstant(),
                        rs.getString("published_by")))
                .list();
    }
}

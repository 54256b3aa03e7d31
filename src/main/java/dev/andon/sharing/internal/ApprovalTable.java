package dev.andon.sharing.internal;

import dev.andon.platform.database.Times;
import dev.andon.sharing.Approval;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who approved which words. */
@Component
public class ApprovalTable {
    private final JdbcClient db;

    ApprovalTable(JdbcClient db) {
        this.db = db;
    }

    public void insert(long versionId, Approval approval) {
        db.sql("""
            insert into sharing_approval (version_id, content_hash, approved_by, approved_by_name, approved_at)
            values (:version, :hash, :by, :name, :at)
            """)
                .param("version", versionId)
                .param("hash", approval.contentHash())
                .param("by", approval.approvedBy())
                .param("name", approval.approvedByName())
                .param("at", Times.sql(approval.approvedAt()))
                .update();
    }

    /** The last one, of whatever words. */
    public Optional<Approval> last(long versionId) {
        return db.sql("select * from sharing_approval where version_id = :version order by id desc limit 1")
                .param("version", versionId)
                .query((row, n) -> new Approval(
                        row.getString("content_hash"),
                        row.getLong("approved_by"),
                        row.getString("approved_by_name"),
                        Times.instant(row, "approved_at")))
                .optional();
    }
}

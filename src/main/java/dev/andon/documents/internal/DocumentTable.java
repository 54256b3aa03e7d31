package dev.andon.documents.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code documents_document}. */
@Component
public class DocumentTable {
    private final JdbcClient db;

    DocumentTable(JdbcClient db) {
        this.db = db;
    }

    /** @param told whether the log says that somebody wrote in it */
    public record Row(long incidentId, long textId, String template, String name, boolean told) {}

    public Optional<Row> of(long incidentId) {
        return db.sql("select * from documents_document where incident_id = :incident")
                .param("incident", incidentId)
                .query(DocumentTable::row)
                .optional();
    }

    public Optional<Row> ofText(long textId) {
        return db.sql("select * from documents_document where text_id = :text")
                .param("text", textId)
                .query(DocumentTable::row)
                .optional();
    }

    public Row insert(Row row, Instant at) {
        db.sql("""
            insert into documents_document (incident_id, text_id, template, name, told, begun_at)
            values (:incident, :text, :template, :name, :told, :at)
            """)
                .param("incident", row.incidentId())
                .param("text", row.textId())
                .param("template", row.template())
                .param("name", row.name())
                .param("told", row.told())
                .param("at", Timestamp.from(at))
                .update();
        return row;
    }

    /** Answers whether nobody had told it. */
    public boolean tell(long incidentId) {
        return db.sql("update documents_document set told = true where incident_id = :incident and not told")
                        .param("incident", incidentId)
                        .update()
                == 1;
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        return new Row(
                rs.getLong("incident_id"),
                rs.getLong("text_id"),
                rs.getString("template"),
                rs.getString("name"),
                rs.getBoolean("told"));
    }
}

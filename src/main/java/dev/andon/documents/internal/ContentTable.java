package dev.andon.documents.internal;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code documents_content} and {@code documents_item}: bytes by their hash, and who needs them. */
@Component
public class ContentTable {
    private final JdbcClient db;

    ContentTable(JdbcClient db) {
        this.db = db;
    }

    /** @param sha256 in hex */
    public void keep(long incidentId, long item, String sha256, byte[] bytes) {
        byte[] hash = HexFormat.of().parseHex(sha256);
        // Touched when it is there: whoever drops the same bytes at this moment waits, and then sees that we need them.
        db.sql("""
            insert into documents_content (sha256, bytes) values (:hash, :bytes)
            on conflict (sha256) do update set sha256 = excluded.sha256
            """).param("hash", hash).param("bytes", bytes).update();
        db.sql("insert into documents_item (incident_id, item, sha256) values (:incident, :item, :hash)")
                .param("incident", incidentId)
                .param("item", item)
                .param("hash", hash)
                .update();
    }

    public void drop(long incidentId, long item, String sha256) {
        byte[] hash = HexFormat.of().parseHex(sha256);
        db.sql("select 1 from documents_content where sha256 = :hash for update")
                .param("hash", hash)
                .query(Integer.class)
                .optional();
        db.sql("delete from documents_item where incident_id = :incident and item = :item")
                .param("incident", incidentId)
                .param("item", item)
                .update();
        db.sql("""
            delete from documents_content
            where sha256 = :hash and not exists (select from documents_item where sha256 = :hash)
            """).param("hash", hash).update();
    }

    public Optional<byte[]> bytes(long incidentId, long item) {
        return db.sql("""
            select content.bytes
            from documents_item join documents_content content using (sha256)
            where incident_id = :incident and item = :item
            """)
                .param("incident", incidentId)
                .param("item", item)
                .query((rs, _) -> rs.getBytes(1))
                .optional();
    }
}

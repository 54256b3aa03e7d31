package dev.andon.coedit.internal;

import dev.andon.coedit.Cursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code coedit_cursor}: who is in a text now. */
@Component
public class CursorRows {
    private final JdbcClient db;

    CursorRows(JdbcClient db) {
        this.db = db;
    }

    public void put(long textId, Cursor cursor, Instant at) {
        db.sql("""
            insert into coedit_cursor (text_id, client, person_id, name, anchor, head, version, at)
            values (:text, :client, :person, :name, :anchor, :head, :version, :at)
            on conflict (text_id, client) do update
            set person_id = :person, name = :name, anchor = :anchor, head = :head, version = :version, at = :at
            """)
                .param("text", textId)
                .param("client", cursor.client())
                .param("person", cursor.personId())
                .param("name", cursor.name())
                .param("anchor", cursor.anchor())
                .param("head", cursor.head())
                .param("version", cursor.version())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Answers whether they were there. */
    public boolean remove(long textId, String client) {
        return db.sql("delete from coedit_cursor where text_id = :text and client = :client")
                        .param("text", textId)
                        .param("client", client)
                        .update()
                > 0;
    }

    public void forget(long textId, Instant before) {
        db.sql("delete from coedit_cursor where text_id = :text and at < :before")
                .param("text", textId)
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Of every text. Those that somebody moves just now are not waited for: they wait for others of their text. */
    void forget(Instant before) {
        db.sql("""
            delete from coedit_cursor
            where (text_id, client) in (select text_id, client
                                        from coedit_cursor
                                        where at < :before
                                        for update skip locked)
            """).param("before", Timestamp.from(before)).update();
    }

    public List<Cursor> since(long textId, Instant since) {
        return db.sql("select * from coedit_cursor where text_id = :text and at >= :since order by name, client")
                .param("text", textId)
                .param("since", Timestamp.from(since))
                .query((rs, _) -> new Cursor(
                        rs.getString("client"),
                        rs.getLong("person_id"),
                        rs.getString("name"),
                        rs.getInt("anchor"),
                        rs.getInt("head"),
                        rs.getLong("version")))
                .list();
    }
}

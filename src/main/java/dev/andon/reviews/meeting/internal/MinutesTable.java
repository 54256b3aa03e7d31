package dev.andon.reviews.meeting.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;

import dev.andon.reviews.meeting.Minutes;
import dev.andon.reviews.meeting.Minutes.Sent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code reviews_minutes}. */
@Component
public class MinutesTable {
    private final JdbcClient db;

    MinutesTable(JdbcClient db) {
        this.db = db;
    }

    /** Those of a meeting, if somebody had them written. */
    public Optional<Minutes> find(long meeting) {
        return db.sql("select * from reviews_minutes where meeting_id = :meeting")
                .param("meeting", meeting)
                .query(MinutesTable::minutes)
                .optional();
    }

    /** Writes them down; their version grows. */
    public void put(long meeting, String words, String by, Instant at) {
        db.sql("""
            insert into reviews_minutes (meeting_id, words, version, edited_at, edited_by)
            values (:meeting, :words, 1, :at, :by)
            on conflict (meeting_id) do update
            set words = :words, version = reviews_minutes.version + 1, edited_at = :at, edited_by = :by
            """)
                .param("meeting", meeting)
                .param("words", words)
                .param("at", sql(at))
                .param("by", by)
                .update();
    }

    /** @return whether there were any */
    public boolean delete(long meeting) {
        return db.sql("delete from reviews_minutes where meeting_id = :meeting")
                        .param("meeting", meeting)
                        .update()
                == 1;
    }

    /** They were sent as they are. */
    public void sent(long meeting, String by, Instant at) {
        db.sql("""
            update reviews_minutes
            set sent_words = words, sent_at = :at, sent_by = :by, sendings = sendings + 1, version = version + 1
            where meeting_id = :meeting
            """)
                .param("meeting", meeting)
                .param("at", sql(at))
                .param("by", by)
                .update();
    }

    private static Minutes minutes(ResultSet row, int n) throws SQLException {
        String sent = row.getString("sent_words");
        Instant at = instantOrNull(row, "sent_at");
        return new Minutes(
                row.getString("words"),
                row.getLong("version"),
                instant(row, "edited_at"),
                row.getString("edited_by"),
                sent == null || at == null
                        ? null
                        : new Sent(sent, at, row.getString("sent_by"), row.getInt("sendings")));
    }
}

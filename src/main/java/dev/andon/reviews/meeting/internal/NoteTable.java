package dev.andon.reviews.meeting.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.sql;

import dev.andon.reviews.meeting.Note;
import dev.andon.reviews.meeting.Note.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code reviews_note} and {@code reviews_captured}: decisions, what was parked, follow-ups. */
@Component
public class NoteTable {
    private final JdbcClient db;

    NoteTable(JdbcClient db) {
        this.db = db;
    }

    /** As they were written down. */
    public List<Note> of(long meeting) {
        return db.sql("select * from reviews_note where meeting_id = :meeting and not removed order by id")
                .param("meeting", meeting)
                .query(NoteTable::note)
                .list();
    }

    /** One that was not struck out. */
    public Optional<Note> find(long meeting, long id) {
        return db.sql("select * from reviews_note where meeting_id = :meeting and id = :id and not removed")
                .param("meeting", meeting)
                .param("id", id)
                .query(NoteTable::note)
                .optional();
    }

    /** @return its id */
    public long insert(long meeting, @Nullable Long topic, Kind kind, String words, String by, Instant at) {
        return db.sql("""
            insert into reviews_note (meeting_id, topic_id, kind, words, author_name, noted_at)
            values (:meeting, :topic, :kind, :words, :by, :at)
            returning id
            """)
                .param("meeting", meeting)
                .param("topic", topic, Types.BIGINT)
                .param("kind", kind.word())
                .param("words", words)
                .param("by", by)
                .param("at", sql(at))
                .query(Long.class)
                .single();
    }

    /** Changes its words. */
    public void reword(long id, String words) {
        db.sql("update reviews_note set words = :words where id = :id")
                .param("id", id)
                .param("words", words)
                .update();
    }

    /** Strikes it out. */
    public void remove(long id) {
        db.sql("update reviews_note set removed = true where id = :id")
                .param("id", id)
                .update();
    }

    /** What came out of a topic is none of this meeting's any more; the follow-ups themselves stay. */
    public void forget(long topic) {
        db.sql("delete from reviews_captured where topic_id = :topic")
                .param("topic", topic)
                .update();
    }

    /** A follow-up came out of this topic. */
    public void captured(long meeting, long followUp, long topic) {
        db.sql("""
            insert into reviews_captured (meeting_id, follow_up, topic_id)
            values (:meeting, :number, :topic)
            on conflict do nothing
            """)
                .param("meeting", meeting)
                .param("number", followUp)
                .param("topic", topic)
                .update();
    }

    /** Topics by the numbers of the follow-ups that came out of them; 0 for one that was taken off since. */
    public Map<Long, Long> captured(long meeting) {
        Map<Long, Long> found = new HashMap<>();
        db.sql("select follow_up, topic_id from reviews_captured where meeting_id = :meeting")
                .param("meeting", meeting)
                .query((row, _) -> found.put(row.getLong("follow_up"), row.getLong("topic_id")))
                .list();
        return found;
    }

    private static Note note(ResultSet row, int n) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getObject("topic_id", Long.class),
                Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("words"),
                row.getString("author_name"),
                instant(row, "noted_at"));
    }
}

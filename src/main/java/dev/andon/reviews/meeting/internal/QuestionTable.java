package dev.andon.reviews.meeting.internal;

import static dev.andon.platform.database.Times.sqlOrNull;

import dev.andon.reviews.meeting.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code reviews_question} and {@code reviews_vote}. Nothing here is ordered by when it came. */
@Component
public class QuestionTable {
    private static final String COLUMNS = """
        select q.*, p.name as author_name,
            (select count(*) from reviews_vote v where v.question_id = q.id) as votes,
            exists (select from reviews_vote v where v.question_id = q.id and v.person_id = :viewer) as voted,
            array(select m.words from reviews_question m where m.merged_into = q.id order by m.words) as others
        from reviews_question q
        left join person p on p.id = q.author_id
        """;

    private final JdbcClient db;

    QuestionTable(JdbcClient db) {
        this.db = db;
    }

    /** Those that stand for themselves, what most want first. */
    public List<Question> of(long meeting, long viewer) {
        return db.sql(COLUMNS + "where q.meeting_id = :meeting and q.merged_into is null")
                .param("meeting", meeting)
                .param("viewer", viewer)
                .query(QuestionTable::question)
                .list();
    }

    /** One that stands for itself. */
    public Optional<Question> find(long meeting, UUID id, long viewer) {
        return db.sql(COLUMNS + "where q.meeting_id = :meeting and q.id = :id and q.merged_into is null")
                .param("meeting", meeting)
                .param("id", id)
                .param("viewer", viewer)
                .query(QuestionTable::question)
                .optional();
    }

    /** How many there are, merged ones too. */
    public int count(long meeting) {
        return db.sql("select count(*) from reviews_question where meeting_id = :meeting")
                .param("meeting", meeting)
                .query(Integer.class)
                .single();
    }

    /** How many stand for themselves and were not talked about. */
    public int open(long meeting) {
        return db.sql("""
            select count(*) from reviews_question
            where meeting_id = :meeting and merged_into is null and discussed_at is null
            """).param("meeting", meeting).query(Integer.class).single();
    }

    /** A question, without who asked it. */
    public record Words(UUID id, String words) {}

    /** Those about a topic, merged ones too, in the order of the alphabet. */
    public List<Words> about(long topic) {
        return db.sql("select id, words from reviews_question where topic_id = :topic order by words, id")
                .param("topic", topic)
                .query((row, _) -> new Words(row.getObject("id", UUID.class), row.getString("words")))
                .list();
    }

    /** How many this person asked under their name. */
    public int countOf(long meeting, long author) {
        return db.sql("select count(*) from reviews_question where meeting_id = :meeting and author_id = :author")
                .param("meeting", meeting)
                .param("author", author)
                .query(Integer.class)
                .single();
    }

    /**
     * Writes one down.
     *
     * @param author null for an anonymous one; then there is no time either
     */
    public void insert(
            UUID id, long meeting, @Nullable Long topic, String words, @Nullable Long author, @Nullable Instant at) {
        db.sql("""
            insert into reviews_question (id, meeting_id, topic_id, words, author_id, asked_at)
            values (:id, :meeting, :topic, :words, :author, :at)
            """)
                .param("id", id)
                .param("meeting", meeting)
                .param("topic", topic, Types.BIGINT)
                .param("words", words)
                .param("author", author, Types.BIGINT)
                .param("at", sqlOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** This person wants it discussed, too. */
    public void vote(UUID id, long person) {
        db.sql("insert into reviews_vote (question_id, person_id) values (:id, :person) on conflict do nothing")
                .param("id", id)
                .param("person", person)
                .update();
    }

    /** Not any more. */
    public void unvote(UUID id, long person) {
        db.sql("delete from reviews_vote where question_id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .update();
    }

    /** Puts one, and what was put together with it before, under another. Who wanted either wants both. */
    public void merge(UUID id, UUID into) {
        db.sql("update reviews_question set merged_into = :into where id = :id or merged_into = :id")
                .param("id", id)
                .param("into", into)
                .update();
        db.sql("""
            insert into reviews_vote (question_id, person_id)
            select :into, v.person_id from reviews_vote v
            where v.question_id = :id
                and v.person_id is distinct from (select q.author_id from reviews_question q where q.id = :into)
            on conflict do nothing
            """).param("id", id).param("into", into).update();
    }

    /** Whether it was talked about. */
    public void discussed(UUID id, @Nullable Instant at) {
        db.sql("update reviews_question set discussed_at = :at where id = :id")
                .param("id", id)
                .param("at", sqlOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** It is gone; what was put together with it stands for itself again. */
    public void delete(UUID id) {
        db.sql("update reviews_question set merged_into = null where merged_into = :id")
                .param("id", id)
                .update();
        db.sql("delete from reviews_question where id = :id").param("id", id).update();
    }

    private static Question question(ResultSet row, int n) throws SQLException {
        String name = row.getString("author_name");
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("topic_id", Long.class),
                row.getString("words"),
                row.getObject("author_id", Long.class),
                name == null ? "" : name,
                row.getInt("votes"),
                row.getBoolean("voted"),
                List.of((String[]) row.getArray("others").getArray()),
                row.getObject("discussed_at") != null);
    }
}

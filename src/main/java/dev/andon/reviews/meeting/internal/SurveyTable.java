package dev.andon.reviews.meeting.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code reviews_survey} and {@code reviews_surveyed}: sums, and who has answered; never who said what. */
@Component
public class SurveyTable {
    private static final List<Integer> NONE = List.of(0, 0, 0, 0, 0);

    private final JdbcClient db;

    SurveyTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * What was said, added up.
     *
     * @param ratings how many said 1, 2, 3, 4, 5
     */
    public record Sums(
            List<Integer> ratings, List<String> words, List<Integer> waitingRatings, List<String> waitingWords) {}

    /** What was said by now. */
    public Sums of(long meeting) {
        return db.sql("select * from reviews_survey where meeting_id = :meeting")
                .param("meeting", meeting)
                .query(SurveyTable::sums)
                .optional()
                .orElseGet(() -> new Sums(NONE, List.of(), NONE, List.of()));
    }

    /** Writes the sums over what they were. */
    public void put(long meeting, Sums sums) {
        db.sql("""
            insert into reviews_survey (meeting_id, ratings, words, waiting_ratings, waiting_words)
            values (:meeting, :ratings, :words, :waiting_ratings, :waiting_words)
            on conflict (meeting_id) do update
            set ratings = :ratings, words = :words, waiting_ratings = :waiting_ratings, waiting_words = :waiting_words
            """)
                .param("meeting", meeting)
                .param("ratings", sums.ratings().toArray(Integer[]::new))
                .param("words", sums.words().toArray(String[]::new))
                .param("waiting_ratings", sums.waitingRatings().toArray(Integer[]::new))
                .param("waiting_words", sums.waitingWords().toArray(String[]::new))
                .update();
    }

    /** Notes that this person has answered. */
    public void answered(long meeting, long person) {
        db.sql("""
            insert into reviews_surveyed (meeting_id, person_id) values (:meeting, :person)
            on conflict do nothing
            """).param("meeting", meeting).param("person", person).update();
    }

    /** Whether this person has answered. */
    public boolean hasAnswered(long meeting, long person) {
        return db.sql("""
            select exists (select from reviews_surveyed where meeting_id = :meeting and person_id = :person)
            """)
                .param("meeting", meeting)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private static Sums sums(ResultSet row, int n) throws SQLException {
        return new Sums(
                numbers(row.getArray("ratings")),
                words(row.getArray("words")),
                numbers(row.getArray("waiting_ratings")),
                words(row.getArray("waiting_words")));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    private static List<String> words(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}

package dev.andon.reviews.meeting.internal;

import static dev.andon.platform.database.Times.sql;

import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.meeting.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code reviews_call} and {@code reviews_answer}: what calendars were told, and what came back. */
@Component
public class CallTable {
    private final JdbcClient db;

    CallTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * What somebody's calendar was told last.
     *
     * @param version of the meeting
     * @param off that it is off for them
     */
    public record Told(long version, boolean off) {}

    /** By person. */
    public Map<Long, Told> told(long meeting) {
        Map<Long, Told> told = new HashMap<>();
        db.sql("select * from reviews_call where meeting_id = :meeting")
                .param("meeting", meeting)
                .query((row, _) -> told.put(
                        row.getLong("person_id"), new Told(row.getLong("told_version"), row.getBoolean("called_off"))))
                .list();
        return told;
    }

    /** This is what they are told now. */
    public void tell(long meeting, long person, long version, boolean off) {
        db.sql("""
            insert into reviews_call (meeting_id, person_id, told_version, called_off)
            values (:meeting, :person, :version, :off)
            on conflict (meeting_id, person_id) do update set told_version = :version, called_off = :off
            """)
                .param("meeting", meeting)
                .param("person", person)
                .param("version", version)
                .param("off", off)
                .update();
    }

    /** By person; what was said to another time says nothing of this one. */
    public Map<Long, Answer> answers(ReviewMeeting meeting) {
        Map<Long, Answer> answers = new HashMap<>();
        db.sql("select person_id, answer from reviews_answer where meeting_id = :meeting and starts_at = :starts")
                .param("meeting", meeting.id())
                .param("starts", sql(meeting.startsAt()))
                .query((row, _) -> answers.put(
                        row.getLong("person_id"),
                        Answer.find(row.getString("answer")).orElseThrow()))
                .list();
        return answers;
    }

    /** The last word counts. */
    public void answer(ReviewMeeting meeting, long person, Answer answer, Instant at) {
        db.sql("""
            insert into reviews_answer (meeting_id, person_id, answer, starts_at, answered_at)
            values (:meeting, :person, :answer, :starts, :at)
            on conflict (meeting_id, person_id)
            do update set answer = :answer, starts_at = :starts, answered_at = :at
            """)
                .param("meeting", meeting.id())
                .param("person", person)
                .param("answer", answer.word())
                .param("starts", sql(meeting.startsAt()))
                .param("at", sql(at))
                .update();
    }
}

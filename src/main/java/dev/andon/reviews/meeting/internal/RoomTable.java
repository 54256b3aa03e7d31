package dev.andon.reviews.meeting.internal;

import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sqlOrNull;

import dev.andon.ui.live.Live;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code reviews_room} and {@code reviews_spent}: which topic is on, and how long each took. */
@Component
public class RoomTable {
    /** The kind of topic that watchers of a room wait for. */
    public static final String KIND = "review-room";

    private final JdbcClient db;
    private final Live live;

    RoomTable(JdbcClient db, Live live) {
        this.db = db;
        this.live = live;
    }

    /**
     * A room as it is written down.
     *
     * @param topic which is on; null for none
     * @param runningSince since when its clock runs; null while it stands
     */
    public record Row(
            long version, @Nullable Long topic, @Nullable Instant runningSince) {}

    /** Nobody else changes this meeting until the transaction ends. Always the meeting before its room. */
    public void hold(long meeting) {
        db.sql("select id from reviews_meeting where id = :id for update")
                .param("id", meeting)
                .query(Long.class)
                .single();
    }

    /** The room; an empty one when nothing happened in it yet. */
    public Row find(long meeting) {
        Optional<Row> found = db.sql("select * from reviews_room where meeting_id = :id")
                .param("id", meeting)
                .query((row, _) -> new Row(
                        row.getLong("version"),
                        row.getObject("topic_id", Long.class),
                        instantOrNull(row, "running_since")))
                .optional();
        return found.orElseGet(() -> new Row(0, null, null));
    }

    /** Something happened: its version grows, and whoever watches is told. */
    public void beat(long meeting) {
        long version = db.sql("""
            insert into reviews_room (meeting_id, version)
            values (:id, 1)
            on conflict (meeting_id) do update set version = reviews_room.version + 1
            returning version
            """).param("id", meeting).query(Long.class).single();
        live.changed(KIND + "/" + meeting, version);
    }

    /** Which topic is on, and since when its clock runs. */
    public void set(long meeting, @Nullable Long topic, @Nullable Instant runningSince) {
        db.sql("""
            insert into reviews_room (meeting_id, topic_id, running_since)
            values (:id, :topic, :since)
            on conflict (meeting_id) do update set topic_id = :topic, running_since = :since
            """)
                .param("id", meeting)
                .param("topic", topic, Types.BIGINT)
                .param("since", sqlOrNull(runningSince), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** How long was spent on each topic, without what runs now. */
    public Map<Long, Duration> spent(long meeting) {
        Map<Long, Duration> spent = new HashMap<>();
        db.sql("select topic_id, spent_ms from reviews_spent where meeting_id = :id")
                .param("id", meeting)
                .query((row, _) -> spent.put(row.getLong("topic_id"), Duration.ofMillis(row.getLong("spent_ms"))))
                .list();
        return spent;
    }

    /** So much more was spent on it. */
    public void spend(long meeting, long topic, Duration time) {
        db.sql("""
            insert into reviews_spent (topic_id, meeting_id, spent_ms)
            select t.id, t.meeting_id, :ms from reviews_topic t where t.id = :topic and t.meeting_id = :meeting
            on conflict (topic_id) do update set spent_ms = reviews_spent.spent_ms + :ms
            """)
                .param("meeting", meeting)
                .param("topic", topic)
                .param("ms", Math.max(0, time.toMillis()))
                .update();
    }

    /** Stops the clock of whatever is on. */
    public void stop(long meeting, Instant now) {
        Row room = find(meeting);
        if (room.topic() != null && room.runningSince() != null) {
            spend(meeting, room.topic(), Duration.between(room.runningSince(), now));
        }
        db.sql("update reviews_room set running_since = null where meeting_id = :id")
                .param("id", meeting)
                .update();
    }
}

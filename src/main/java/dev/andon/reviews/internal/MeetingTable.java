package dev.andon.reviews.internal;

import static dev.andon.platform.database.Times.sql;

import dev.andon.platform.database.Times;
import dev.andon.reviews.Guest;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeeting.Stage;
import dev.andon.reviews.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code reviews_meeting} and {@code reviews_guest}. Asks nobody who wants to know. */
@Component
public class MeetingTable {
    private static final String COLUMNS = "select m.* from reviews_meeting m ";

    private final JdbcClient db;
    private final TopicTable topics;
    private final GuestTable guests;

    MeetingTable(JdbcClient db, TopicTable topics, GuestTable guests) {
        this.db = db;
        this.topics = topics;
        this.guests = guests;
    }

    /** The meeting of this id, if there is one. */
    public Optional<ReviewMeeting> find(long id) {
        return whole(db.sql(COLUMNS + "where m.id = :id")
                        .param("id", id)
                        .query(MeetingTable::meeting)
                        .list())
                .stream()
                .findFirst();
    }

    /** Nobody else's until the transaction ends. */
    public Optional<ReviewMeeting> lock(long id) {
        return whole(db.sql(COLUMNS + "where m.id = :id for update")
                        .param("id", id)
                        .query(MeetingTable::meeting)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those still to be held, first first, after this one. */
    public List<ReviewMeeting> open(Instant after, long afterId, int limit) {
        return whole(db.sql(COLUMNS + """
            where m.stage in ('planned', 'invited', 'underway') and (m.starts_at, m.id) > (:after, :id)
            order by m.starts_at, m.id
            limit :limit
            """)
                .param("after", sql(after))
                .param("id", afterId)
                .param("limit", limit)
                .query(MeetingTable::meeting)
                .list());
    }

    /** Those that were held or cancelled, latest first, before this one. */
    public List<ReviewMeeting> over(Instant before, long beforeId, int limit) {
        return whole(db.sql(COLUMNS + """
            where m.stage in ('held', 'cancelled') and (m.starts_at, m.id) < (:before, :id)
            order by m.starts_at desc, m.id desc
            limit :limit
            """)
                .param("before", sql(before))
                .param("id", beforeId)
                .param("limit", limit)
                .query(MeetingTable::meeting)
                .list());
    }

    /** Those that take this incident, latest first. */
    public List<ReviewMeeting> of(long incidentId) {
        return whole(db.sql(COLUMNS + """
            where m.id in (select t.meeting_id from reviews_topic t where t.incident_id = :incident)
            order by m.starts_at desc, m.id desc
            """)
                .param("incident", incidentId)
                .query(MeetingTable::meeting)
                .list());
    }

    private List<ReviewMeeting> whole(List<ReviewMeeting> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Collection<Long> ids = bare.stream().map(ReviewMeeting::id).toList();
        Map<Long, List<Topic>> taken = topics.of(ids);
        Map<Long, List<Guest>> expected = guests.of(ids);
        return bare.stream()
                .map(one ->
                        with(one, taken.getOrDefault(one.id(), List.of()), expected.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static ReviewMeeting with(ReviewMeeting one, List<Topic> topics, List<Guest> guests) {
        return new ReviewMeeting(
                one.id(),
                one.title(),
                one.startsAt(),
                one.length(),
                one.zone(),
                one.place(),
                one.organiser(),
                one.facilitator(),
                one.scribe(),
                one.prereadBy(),
                one.stage(),
                topics,
                guests,
                one.sequence(),
                one.version());
    }

    /** Writes a new one down; answers its id. */
    public long insert(ReviewMeeting meeting) {
        return bound("""
            insert into reviews_meeting (
                title, starts_at, minutes, zone, place, organiser_id, facilitator_id, scribe_id, preread_by, stage)
            values (
                :title, :starts_at, :minutes, :zone, :place, :organiser, :facilitator, :scribe, :preread_by, :stage)
            returning id
            """, meeting).query(Long.class).single();
    }

    /** What is said of the meeting itself; its version grows. */
    public void update(ReviewMeeting meeting) {
        bound("""
            update reviews_meeting
            set title = :title, starts_at = :starts_at, minutes = :minutes, zone = :zone, place = :place,
                organiser_id = :organiser, facilitator_id = :facilitator, scribe_id = :scribe,
                preread_by = :preread_by, stage = :stage, sequence = :sequence, version = version + 1
            where id = :id
            """, meeting)
                .param("id", meeting.id())
                .param("sequence", meeting.sequence())
                .update();
    }

    /** Something in it changed: its version grows. */
    public void touch(long id) {
        db.sql("update reviews_meeting set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bound(String statement, ReviewMeeting meeting) {
        return db.sql(statement)
                .param("title", meeting.title())
                .param("starts_at", sql(meeting.startsAt()))
                .param("minutes", meeting.length().toMinutes())
                .param("zone", meeting.zone().getId())
                .param("place", meeting.place())
                .param("organiser", meeting.organiser(), Types.BIGINT)
                .param("facilitator", meeting.facilitator(), Types.BIGINT)
                .param("scribe", meeting.scribe(), Types.BIGINT)
                .param("preread_by", sql(meeting.prereadBy()))
                .param("stage", meeting.stage().word());
    }

    private static ReviewMeeting meeting(ResultSet row, int n) throws SQLException {
        return new ReviewMeeting(
                row.getLong("id"),
                row.getString("title"),
                Times.instant(row, "starts_at"),
                Duration.ofMinutes(row.getLong("minutes")),
                ZoneId.of(row.getString("zone")),
                row.getString("place"),
                row.getObject("organiser_id", Long.class),
                row.getObject("facilitator_id", Long.class),
                row.getObject("scribe_id", Long.class),
                Times.instant(row, "preread_by"),
                Stage.find(row.getString("stage")).orElseThrow(),
                List.of(),
                List.of(),
                row.getInt("sequence"),
                row.getLong("version"));
    }
}

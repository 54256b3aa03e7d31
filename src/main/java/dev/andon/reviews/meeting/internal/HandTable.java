package dev.andon.reviews.meeting.internal;

import dev.andon.reviews.meeting.Room.Hand;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code reviews_hand}: who speaks and who wants to. */
@Component
public class HandTable {
    private final JdbcClient db;

    HandTable(JdbcClient db) {
        this.db = db;
    }

    /** Who speaks, then who wants to, in order. */
    public List<Hand> of(long meeting) {
        return db.sql("""
            select h.person_id, p.name, h.speaks from reviews_hand h
            join person p on p.id = h.person_id
            where h.meeting_id = :meeting
            order by h.speaks desc, h.place
            """)
                .param("meeting", meeting)
                .query((row, _) -> new Hand(row.getLong("person_id"), row.getString("name"), row.getBoolean("speaks")))
                .list();
    }

    /** Wants to speak, after all others; nothing for whom is there already. */
    public void raise(long meeting, long person) {
        db.sql("""
            insert into reviews_hand (meeting_id, person_id) values (:meeting, :person)
            on conflict do nothing
            """).param("meeting", meeting).param("person", person).update();
    }

    /** Does not want to speak any more, or is done. */
    public void lower(long meeting, long person) {
        db.sql("delete from reviews_hand where meeting_id = :meeting and person_id = :person")
                .param("meeting", meeting)
                .param("person", person)
                .update();
    }

    /** Whoever speaks is done, and the next one speaks. */
    public void next(long meeting) {
        db.sql("delete from reviews_hand where meeting_id = :meeting and speaks")
                .param("meeting", meeting)
                .update();
        db.sql("""
            update reviews_hand set speaks = true
            where meeting_id = :meeting
                and place = (select min(place) from reviews_hand where meeting_id = :meeting)
            """).param("meeting", meeting).update();
    }

    /** Nobody wants to speak any more. */
    public void clear(long meeting) {
        db.sql("delete from reviews_hand where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
    }
}

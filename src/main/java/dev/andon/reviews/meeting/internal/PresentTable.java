package dev.andon.reviews.meeting.internal;

import static dev.andon.platform.database.Times.sql;

import dev.andon.reviews.meeting.Present;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code reviews_present}: who was there. */
@Component
public class PresentTable {
    private final JdbcClient db;

    PresentTable(JdbcClient db) {
        this.db = db;
    }

    /** By name. */
    public List<Present> of(long meeting) {
        return db.sql("""
            select a.person_id, p.name, a.noted_by from reviews_present a
            join person p on p.id = a.person_id
            where a.meeting_id = :meeting
            order by p.name, p.id
            """)
                .param("meeting", meeting)
                .query((row, _) ->
                        new Present(row.getLong("person_id"), row.getString("name"), row.getString("noted_by")))
                .list();
    }

    /** Was there; nothing for whom is written down already. */
    public void add(long meeting, long person, String by, Instant at) {
        db.sql("""
            insert into reviews_present (meeting_id, person_id, noted_at, noted_by)
            values (:meeting, :person, :at, :by)
            on conflict do nothing
            """)
                .param("meeting", meeting)
                .param("person", person)
                .param("at", sql(at))
                .param("by", by)
                .update();
    }

    /** @return whether this person was written down */
    public boolean remove(long meeting, long person) {
        return db.sql("delete from reviews_present where meeting_id = :meeting and person_id = :person")
                        .param("meeting", meeting)
                        .param("person", person)
                        .update()
                == 1;
    }
}

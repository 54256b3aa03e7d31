package dev.andon.reviews.internal;

import dev.andon.reviews.Guest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code reviews_guest}. */
@Component
public class GuestTable {
    private final JdbcClient db;

    GuestTable(JdbcClient db) {
        this.db = db;
    }

    private record Row(long meeting, Guest guest) {}

    /** By name, by the id of their meeting. */
    public Map<Long, List<Guest>> of(Collection<Long> meetings) {
        Map<Long, List<Guest>> found = new HashMap<>();
        db.sql("""
            select g.*, p.name from reviews_guest g
            join person p on p.id = g.person_id
            where g.meeting_id in (:meetings) and not g.left_out
            order by p.name, p.id
            """)
                .param("meetings", meetings)
                .query((row, _) -> new Row(
                        row.getLong("meeting_id"),
                        new Guest(
                                row.getLong("person_id"),
                                row.getString("name"),
                                row.getBoolean("required"),
                                List.of((String[]) row.getArray("why").getArray()),
                                row.getBoolean("added"))))
                .list()
                .forEach(row -> found.computeIfAbsent(row.meeting(), _ -> new ArrayList<>())
                        .add(row.guest()));
        return found;
    }

    /** Writes a guest down, or what is known of them now. */
    public void put(long meeting, Guest guest) {
        db.sql("""
            insert into reviews_guest (meeting_id, person_id, required, why, added)
            values (:meeting, :person, :required, :why, :added)
            on conflict (meeting_id, person_id)
            do update set required = :required, why = :why, added = :added, left_out = false
            """)
                .param("meeting", meeting)
                .param("person", guest.person())
                .param("required", guest.required())
                .param("why", guest.why().toArray(String[]::new))
                .param("added", guest.added())
                .update();
    }

    /** Ids of those whom no rule brings again. */
    public Set<Long> leftOut(long meeting) {
        return Set.copyOf(db.sql("select person_id from reviews_guest where meeting_id = :meeting and left_out")
                .param("meeting", meeting)
                .query(Long.class)
                .list());
    }

    /** This person is not expected any more, whatever rules say. */
    public void leaveOut(long meeting, long person) {
        db.sql("""
            update reviews_guest set left_out = true, added = false
            where meeting_id = :meeting and person_id = :person
            """).param("meeting", meeting).param("person", person).update();
    }

    /** No rule speaks for this person any more. */
    public void remove(long meeting, long person) {
        db.sql("delete from reviews_guest where meeting_id = :meeting and person_id = :person")
                .param("meeting", meeting)
                .param("person", person)
                .update();
    }
}

package dev.andon.deadlines.internal;

import dev.andon.deadlines.Tell;
import dev.andon.deadlines.Told;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code deadlines_told}: who was told what, and what no letter was written about yet. */
@Component
public class ToldTable {
    private final JdbcClient db;

    ToldTable(JdbcClient db) {
        this.db = db;
    }

    /** @param id grows */
    record Waiting(long id, Told told) {}

    /** Does nothing when it was told before. */
    void add(Told told) {
        db.sql("""
            insert into deadlines_told (number, kind, about, person_id, at)
            values (:number, :kind, :about, :person, :at) on conflict do nothing
            """)
                .param("number", told.number())
                .param("kind", told.tell().word())
                .param("about", told.about())
                .param("person", told.personId())
                .param("at", Times.sql(told.at()))
                .update();
    }

    /** What was told of a follow-up about this. */
    Set<Tell> about(long number, String about) {
        return db
                .sql("select distinct kind from deadlines_told where number = :number and about = :about")
                .param("number", number)
                .param("about", about)
                .query((rs, _) -> Tell.of(rs.getString("kind")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What was told of a follow-up, earliest first. */
    public List<Told> of(long number) {
        return db.sql("""
            select t.*, p.name from deadlines_told t join person p on p.id = t.person_id
            where t.number = :number order by t.id
            """).param("number", number).query(ToldTable::told).list();
    }

    /** What no letter was written about yet, by person; nobody else's until the transaction ends. */
    List<Waiting> waiting() {
        return db.sql("""
            select t.*, p.name from deadlines_told t join person p on p.id = t.person_id
            where t.posted_at is null order by t.person_id, t.id for update of t
            """)
                .query((row, n) -> new Waiting(row.getLong("id"), told(row, n)))
                .list();
    }

    void posted(List<Waiting> told, Instant now) {
        db.sql("update deadlines_told set posted_at = :now where id = any(:ids)")
                .param("now", Times.sql(now))
                .param("ids", told.stream().map(Waiting::id).toArray(Long[]::new))
                .update();
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        return new Told(
                row.getLong("number"),
                Tell.of(row.getString("kind")),
                row.getString("about"),
                row.getLong("person_id"),
                row.getString("name"),
                Times.instant(row, "at"));
    }
}

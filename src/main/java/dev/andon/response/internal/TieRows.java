package dev.andon.response.internal;

import dev.andon.platform.database.ReadOnce;
import dev.andon.response.Incident;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other incidents say of one. Whoever asks filters by who wants to know. */
@Component
public class TieRows {
    private final JdbcClient db;

    TieRows(JdbcClient db) {
        this.db = db;
    }

    /** Those whose own log merges them into it, makes them part of it, or links them to it; oldest first. */
    public List<Incident> pointingAt(long number) {
        return ReadOnce.of(List.of("pointingAt", number), () -> readPointingAt(number));
    }

    private List<Incident> readPointingAt(long number) {
        return db.sql("""
            select * from incident
            where merged_into = :number
                or parent = :number
                or (ties -> 'links') @> jsonb_build_array(jsonb_build_object('to', jsonb_build_object('number', :number)))
            order by declared_at, number
            """).param("number", number).query(IncidentRows::incident).list();
    }

    /** Where it goes on in the end: itself, or the one at the end of its merges. */
    public Optional<Incident> root(long number) {
        return db.sql("""
            with recursive onward as (
                select number, merged_into from incident where number = :number
                union
                select i.number, i.merged_into from incident i join onward on i.number = onward.merged_into
            )
            select i.* from incident i join onward using (number)
            where onward.merged_into is null
            """).param("number", number).query(IncidentRows::incident).optional();
    }

    /** Ids of everything that was merged into it, directly or on the way, and its own. */
    public List<Long> whole(long number) {
        return ReadOnce.of(List.of("whole", number), () -> readWhole(number));
    }

    private List<Long> readWhole(long number) {
        return db.sql("""
            with recursive whole as (
                select id, number from incident where number = :number
                union
                select i.id, i.number from incident i join whole on i.merged_into = whole.number
            )
            select id from whole order by id
            """)
                .param("number", number)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    /** Two who set parents at once could each close half of a ring; whoever comes second waits. */
    public void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtext('incident parents'))").query(row -> {});
    }
}

package dev.andon.checks.internal;

import dev.andon.platform.database.Times;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the checklists of which incident are asked next. */
@Component
class RoundTable {
    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A round that somebody does now.
     *
     * @param pressed whether a person wants it
     * @param until when it is due again if nobody says that it is done
     */
    record Taken(long incidentId, boolean pressed, Instant until) {}

    /** Makes a round due, unless one is due by then anyway. */
    void due(long incidentId, Instant at, boolean pressed) {
        jdbc.sql("""
            insert into checks_round as known (incident_id, due_at, pressed)
            values (:incident, :at, :pressed)
            on conflict (incident_id) do update
            set due_at = least(known.due_at, excluded.due_at),
                pressed = known.pressed or excluded.pressed
            """)
                .param("incident", incidentId)
                .param("at", Times.sql(at))
                .param("pressed", pressed)
                .update();
    }

    /** Takes rounds that are due, those that have waited longest first. What another node takes now is passed over. */
    List<Taken> take(Instant now, Instant until, int most) {
        return jdbc.sql("""
            update checks_round
            set due_at = :until
            where incident_id = any (array(
                select incident_id from checks_round
                where due_at <= :now
                order by due_at
                limit :most
                for update skip locked))
            returning incident_id, pressed
            """)
                .param("now", Times.sql(now))
                .param("until", Times.sql(until))
                .param("most", most)
                .query((row, _) -> new Taken(row.getLong("incident_id"), row.getBoolean("pressed"), until))
                .list();
    }

    /**
     * Says that a round is done. One that became due meanwhile stays due.
     *
     * @param next when the next one is; null for none
     */
    void done(Taken taken, @Nullable Instant next) {
        String sql = next == null ? "delete from checks_round where incident_id = :incident and due_at = :until" : """
            update checks_round
            set due_at = :next, pressed = false
            where incident_id = :incident and due_at = :until
            """;
        jdbc.sql(sql)
                .param("incident", taken.incidentId())
                .param("until", Times.sql(taken.until()))
                .param("next", Times.sqlOrNull(next))
                .update();
    }

    /** Has a round that went wrong done again, for the same reason. */
    void again(Taken taken, Instant at) {
        jdbc.sql("update checks_round set due_at = :at where incident_id = :incident and due_at = :until")
                .param("incident", taken.incidentId())
                .param("until", Times.sql(taken.until()))
                .param("at", Times.sql(at))
                .update();
    }
}

package dev.andon.comms.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;

import dev.andon.comms.Ledger;
import dev.andon.comms.Promise;
import dev.andon.platform.database.ReadOnce;
import dev.andon.response.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code promise}. Whoever writes here has locked the log of the incident. */
@Component
public class PromiseTable {
    private final JdbcClient db;

    PromiseTable(JdbcClient db) {
        this.db = db;
    }

    public void insert(Promise promise) {
        db.sql("""
            insert into promise (incident_id, audience, seq, made_at, due)
            values (:incident, :audience, :seq, :madeAt, :due)
            """)
                .param("incident", promise.incidentId())
                .param("audience", promise.audience())
                .param("seq", promise.seq())
                .param("madeAt", sql(promise.madeAt()))
                .param("due", sql(promise.due()))
                .update();
    }

    public Optional<Promise> open(long incidentId, String audience) {
        return db.sql("""
            select * from promise
            where incident_id = :incident and audience = :audience and closed_at is null
            """)
                .param("incident", incidentId)
                .param("audience", audience)
                .query(PromiseTable::promise)
                .optional();
    }

    public List<Promise> open(Collection<Long> incidentIds) {
        return db.sql("select * from promise where incident_id = any(:incidents) and closed_at is null order by due,"
                        + " incident_id, audience")
                .param("incidents", incidentIds.toArray(Long[]::new))
                .query(PromiseTable::promise)
                .list();
    }

    /** First due first. */
    public List<Promise> allOpen() {
        return db.sql("select * from promise where closed_at is null order by due, incident_id, audience")
                .query(PromiseTable::promise)
                .list();
    }

    /** The update came: in time or not. What the log called missed stays missed. */
    public void answer(Promise promise, Entry update) {
        boolean kept = !promise.missed() && !update.occurredAt().isAfter(promise.due());
        db.sql("""
            update promise
            set outcome = :outcome, closed_at = :at
            where incident_id = :incident and audience = :audience and seq = :seq
            """)
                .param("outcome", kept ? "kept" : "missed")
                .param("at", sql(update.recordedAt()))
                .param("incident", promise.incidentId())
                .param("audience", promise.audience())
                .param("seq", promise.seq())
                .update();
    }

    public void miss(Promise promise) {
        db.sql("""
            update promise
            set outcome = 'missed'
            where incident_id = :incident and audience = :audience and seq = :seq
            """)
                .param("incident", promise.incidentId())
                .param("audience", promise.audience())
                .param("seq", promise.seq())
                .update();
    }

    /** The incident is over; nobody waits any more. */
    public void closeAll(long incidentId, Instant now) {
        db.sql("update promise set closed_at = :now where incident_id = :incident and closed_at is null")
                .param("now", sql(now))
                .param("incident", incidentId)
                .update();
    }

    public Ledger ledger(long incidentId) {
        return db.sql("""
            select count(*) filter (where outcome = 'kept') as kept,
                count(*) filter (where outcome = 'missed') as missed
            from promise
            where incident_id = :incident
            """)
                .param("incident", incidentId)
                .query((rs, _) -> new Ledger(rs.getInt("kept"), rs.getInt("missed")))
                .single();
    }

    /** All that a room says about promises, in one question: it is asked at every look and every push. */
    public Standing standing(long incidentId, String audience) {
        return ReadOnce.of(List.of("standing", incidentId, audience), () -> readStanding(incidentId, audience));
    }

    private Standing readStanding(long incidentId, String audience) {
        return db.sql("""
            select exists (select from incident_update where incident_id = :incident) as told,
                count(*) filter (where outcome = 'kept') as kept,
                count(*) filter (where outcome = 'missed') as missed,
                min(made_at) filter (where closed_at is null and audience = :audience) as made_at,
                min(due) filter (where closed_at is null and audience = :audience) as due
            from promise
            where incident_id = :incident
            """)
                .param("incident", incidentId)
                .param("audience", audience)
                .query((rs, _) -> new Standing(
                        rs.getBoolean("told"),
                        instantOrNull(rs, "made_at"),
                        instantOrNull(rs, "due"),
                        new Ledger(rs.getInt("kept"), rs.getInt("missed"))))
                .single();
    }

    private static Promise promise(ResultSet rs, int index) throws SQLException {
        return new Promise(
                rs.getLong("incident_id"),
                rs.getString("audience"),
                rs.getLong("seq"),
                instant(rs, "made_at"),
                instant(rs, "due"),
                "missed".equals(rs.getString("outcome")));
    }
}

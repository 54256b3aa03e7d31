package dev.andon.response.internal;

import dev.andon.people.Actor;
import dev.andon.response.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code incident_event}: insert and select, nothing else. */
@Component
public class EventRows {
    private final JdbcClient db;

    EventRows(JdbcClient db) {
        this.db = db;
    }

    public void insert(EventRow row) {
        db.sql("""
            insert into incident_event (incident_id, seq, type, version, payload, occurred_at, recorded_at,
                                        actor_kind, actor_id, actor_name, source, idempotency_key, hash)
            values (:incident, :seq, :type, :version, :payload::jsonb, :occurred, :recorded,
                    :actorKind, :actorId, :actorName, :source, :key, :hash)
            """)
                .param("incident", row.incidentId())
                .param("seq", row.seq())
                .param("type", row.type())
                .param("version", row.version())
                .param("payload", row.payload().toString())
                .param("occurred", Timestamp.from(row.occurredAt()))
                .param("recorded", Timestamp.from(row.recordedAt()))
                .param("actorKind", row.actor().kind().name())
                .param("actorId", row.actor().id())
                .param("actorName", row.actor().name())
                .param("source", row.source())
                .param("key", row.idempotencyKey())
                .param("hash", HexFormat.of().parseHex(row.hash()))
                .update();
    }

    /** At most {@code limit} entries after this seq, in order. */
    public List<EventRow> page(long incidentId, long afterSeq, int limit) {
        return db.sql("""
            select * from incident_event
            where incident_id = :incident and seq > :seq
            order by seq
            limit :limit
            """)
                .param("incident", incidentId)
                .param("seq", afterSeq)
                .param("limit", limit)
                .query(EventRows::row)
                .list();
    }

    /** The last entries of these types after a seq, latest first. */
    public List<EventRow> last(long incidentId, Collection<String> types, long afterSeq, int limit) {
        return db.sql("""
            select * from incident_event
            where incident_id = :incident and seq > :seq and type = any(:types)
            order by seq desc
            limit :limit
            """)
                .param("incident", incidentId)
                .param("seq", afterSeq)
                .param("types", types.toArray(String[]::new))
                .param("limit", limit)
                .query(EventRows::row)
                .list();
    }

    /** The last entry. */
    public Optional<EventRow> head(long incidentId) {
        return db.sql("""
            select * from incident_event
            where incident_id = :incident
            order by seq desc
            limit 1
            """).param("incident", incidentId).query(EventRows::row).optional();
    }

    public Optional<EventRow> byKey(String idempotencyKey) {
        return db.sql("select * from incident_event where idempotency_key = :key")
                .param("key", idempotencyKey)
                .query(EventRows::row)
                .optional();
    }

    private static EventRow row(ResultSet rs, int index) throws SQLException {
        Actor actor = Actor.recorded(rs.getString("actor_kind"), rs.getString("actor_id"), rs.getString("actor_name"));
        return new EventRow(
                rs.getLong("incident_id"),
                rs.getLong("seq"),
                rs.getString("type"),
                rs.getInt("version"),
                EventCodec.parse(rs.getString("payload")),
                rs.getTimestamp("occurred_at").toInstant(),
                rs.getTimestamp("recorded_at").toInstant(),
                actor,
                rs.getString("source"),
                rs.getString("idempotency_key"),
                HexFormat.of().formatHex(rs.getBytes("hash")));
    }
}

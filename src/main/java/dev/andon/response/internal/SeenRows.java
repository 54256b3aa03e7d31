package dev.andon.response.internal;

import dev.andon.platform.database.Times;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code response_seen}: how far people have seen incidents. */
@Component
public class SeenRows {
    private final JdbcClient db;

    SeenRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param beforeSeq up to where they had seen it at the end of the visit before this one; null on the first
     */
    public record Row(
            long seq,
            Instant seenAt,
            @Nullable Long beforeSeq,
            @Nullable Instant beforeAt) {}

    public Optional<Row> find(long personId, long incidentId) {
        return db.sql("""
            select seq, seen_at, before_seq, before_at from response_seen
            where person_id = :person and incident_id = :incident
            """)
                .param("person", personId)
                .param("incident", incidentId)
                .query((rs, _) -> new Row(
                        rs.getLong("seq"),
                        Times.instant(rs, "seen_at"),
                        rs.getObject("before_seq", Long.class),
                        Times.instantOrNull(rs, "before_at")))
                .optional();
    }

    /**
     * They see it now, up to this seq. Nothing is written when less than a minute has gone since the last time. Not
     * waited for on the disk: what a power cut takes is that somebody is told once more what they knew.
     *
     * @return whether somebody speaks to them in it whom they have not seen to do so
     * @param stayed they never left since; otherwise a look before {@code away} belongs to an earlier visit
     */
    public boolean look(long personId, long incidentId, long seq, boolean stayed, Instant now, Instant away) {
        return db.sql("""
            with looked as (
                insert into response_seen as seen (person_id, incident_id, seq, seen_at)
                select :person, :incident, :seq, :now
                from (select set_config('synchronous_commit', 'off', true)) as quickly
                on conflict (person_id, incident_id) do update
                set before_seq = case when not :stayed and seen.seen_at < :away then seen.seq else seen.before_seq end,
                    before_at = case when not :stayed and seen.seen_at < :away then seen.seen_at else seen.before_at end,
                    seq = greatest(seen.seq, excluded.seq), seen_at = excluded.seen_at
                where seen.seen_at < :minuteAgo
            )
            select exists (
                select from response_mention
                where person_id = :person and incident_id = :incident and seen_at is null)
            """)
                .param("person", personId)
                .param("incident", incidentId)
                .param("seq", seq)
                .param("stayed", stayed)
                .param("now", Times.sql(now))
                .param("away", Times.sql(away))
                .param("minuteAgo", Times.sql(now.minusSeconds(59)))
                .query(Boolean.class)
                .single();
    }
}

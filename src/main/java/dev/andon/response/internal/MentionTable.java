package dev.andon.response.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.sql;

import dev.andon.people.Actor;
import dev.andon.response.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code response_mention}. */
@Component
public class MentionTable {
    private final JdbcClient db;

    MentionTable(JdbcClient db) {
        this.db = db;
    }

    /** A mention without its incident. */
    public record Row(long incidentId, long seq, String by, Instant at) {}

    public void insert(Entry entry, Collection<Long> personIds) {
        db.sql("""
            insert into response_mention (incident_id, seq, person_id, mentioned_at, mentioned_by)
            select :incident, :seq, person, :at, :by
            from unnest(:persons::bigint[]) as person
            on conflict do nothing
            """)
                .param("incident", entry.incidentId())
                .param("seq", entry.seq())
                .param("persons", personIds.toArray(Long[]::new))
                .param("at", sql(entry.recordedAt()))
                .param("by", entry.actor().name())
                .update();
    }

    /** Of the viewer, where they may see it; latest first. */
    public List<Row> unseen(Actor viewer, int limit) {
        Map<String, Object> params = new HashMap<>();
        Visible.to(viewer, params);
        return db.sql("""
            select m.incident_id, m.seq, m.mentioned_by, m.mentioned_at
            from response_mention m
                join incident i on i.id = m.incident_id
            where m.person_id = :viewer and m.seen_at is null and %s
            order by m.mentioned_at desc, m.incident_id desc, m.seq desc
            limit :limit
            """.formatted(Visible.SQL))
                .params(params)
                .param("limit", limit)
                .query((rs, _) -> new Row(
                        rs.getLong("incident_id"),
                        rs.getLong("seq"),
                        rs.getString("mentioned_by"),
                        instant(rs, "mentioned_at")))
                .list();
    }

    /** Every mention of this person in the incident; answers whether any was new to them. */
    public boolean see(long incidentId, long personId, Instant now) {
        return db.sql("""
            update response_mention
            set seen_at = :now
            where person_id = :person and incident_id = :incident and seen_at is null
            """)
                        .param("person", personId)
                        .param("incident", incidentId)
                        .param("now", sql(now))
                        .update()
                > 0;
    }

    public void see(long incidentId, long seq, long personId, Instant now) {
        db.sql("""
            update response_mention
            set seen_at = :now
            where person_id = :person and incident_id = :incident and seq = :seq and seen_at is null
            """)
                .param("person", personId)
                .param("incident", incidentId)
                .param("seq", seq)
                .param("now", sql(now))
                .update();
    }

    /** Changes whenever somebody is mentioned, or has seen it, where this viewer may know of it. */
    public String beat(Actor viewer) {
        Map<String, Object> params = new HashMap<>();
        Visible.to(viewer, params);
        return db.sql("""
            select count(*) || '/' || coalesce(max(m.mentioned_at)::text, '')
            from response_mention m
                join incident i on i.id = m.incident_id
            where m.seen_at is null and %s
            """.formatted(Visible.SQL))
                .params(params)
                .query(String.class)
                .single();
    }
}

package dev.andon.prevention.internal;

import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.prevention.Match;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import dev.andon.response.Narrowed;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code prevention_match} and {@code prevention_looked}. */
@Component
public class MatchTable {
    /** What similar ones are found by; whys and factors tell of themselves. */
    private static final String MARK = "md5(concat_ws('|', i.title, i.type, i.services::text, i.labels::text))";

    private final JdbcClient db;
    private final Incidents incidents;

    MatchTable(JdbcClient db, Incidents incidents) {
        this.db = db;
        this.incidents = incidents;
    }

    /** The strongest first. */
    public List<Match> of(long incidentId) {
        return db.sql("""
            select follow_up, why, strength, factor
            from prevention_match
            where incident_id = :incident
            order by strength desc, follow_up desc
            """)
                .param("incident", incidentId)
                .query((row, _) -> new Match(
                        row.getLong("follow_up"),
                        row.getString("why"),
                        row.getDouble("strength"),
                        row.getBoolean("factor")))
                .list();
    }

    /**
     * Ids of live incidents that nobody has looked at, or that say something else since, or were looked at before a time; those
     * that nobody has looked at first. None while there are no follow-ups at all.
     */
    public List<Long> toLookAt(Instant stale, int limit) {
        Narrowed live = incidents.narrowed(Actor.system(), IncidentFilter.onlyLive());
        return db.sql("""
            select i.id
            from %s
            left join prevention_looked l on l.incident_id = i.id
            where %s
                and (l.incident_id is null or l.looked_at < :stale or l.marked <> %s)
                and exists (select from followups_item)
            order by l.incident_id is not null, i.declared_at desc
            limit :limit
            """.formatted(live.from(), live.where(), MARK))
                .params(live.params())
                .param("stale", Times.sql(stale))
                .param("limit", limit)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    /** Ids of live incidents for which a follow-up was found. */
    List<Long> liveWith(long followUp) {
        Narrowed live = incidents.narrowed(Actor.system(), IncidentFilter.onlyLive());
        return db.sql("""
            select m.incident_id
            from %s join prevention_match m on m.incident_id = i.id
            where %s and m.follow_up = :followUp
            """.formatted(live.from(), live.where()))
                .params(live.params())
                .param("followUp", followUp)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    public boolean isLookedAt(long incidentId) {
        return db.sql("select exists (select from prevention_looked where incident_id = :incident)")
                .param("incident", incidentId)
                .query(Boolean.class)
                .single();
    }

    /** Puts these in the place of those that were found before. */
    public void put(long incidentId, List<Match> found, Instant now) {
        db.sql("""
            insert into prevention_looked (incident_id, marked, looked_at)
            select i.id, %s, :now from incident i where i.id = :incident
            on conflict (incident_id) do update set marked = excluded.marked, looked_at = excluded.looked_at
            """.formatted(MARK))
                .param("incident", incidentId)
                .param("now", Times.sql(now))
                .update();
        db.sql("delete from prevention_match where incident_id = :incident")
                .param("incident", incidentId)
                .update();
        found.forEach(match -> insert(incidentId, match));
    }

    private void insert(long incidentId, Match match) {
        db.sql("""
            insert into prevention_match (incident_id, follow_up, why, strength, factor)
            values (:incident, :followUp, :why, :strength, :factor)
            """)
                .param("incident", incidentId)
                .param("followUp", match.followUp())
                .param("why", match.why())
                .param("strength", match.strength())
                .param("factor", match.factor())
                .update();
    }
}

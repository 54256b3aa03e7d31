package dev.andon.response.internal;

import dev.andon.platform.database.ReadOnce;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code incident_alert}: which alerts belong to which incident. */
@Component
public class AttachedAlerts {
    private final JdbcClient db;

    AttachedAlerts(JdbcClient db) {
        this.db = db;
    }

    /** Answers false when the alert was attached already. */
    public boolean attach(long incidentId, long alertId, Instant now) {
        return db.sql("""
            insert into incident_alert (incident_id, alert_id, attached_at)
            values (:incident, :alert, :now)
            on conflict do nothing
            """)
                        .param("incident", incidentId)
                        .param("alert", alertId)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Ids of the alerts of an incident and of what was merged into it, in the order they were attached. */
    public List<Long> of(long incidentId) {
        return ReadOnce.of(List.of("attached", incidentId), () -> read(incidentId));
    }

    private List<Long> read(long incidentId) {
        return db.sql("""
            with recursive whole as (
                select id, number from incident where id = :incident
                union
                select i.id, i.number from incident i join whole on i.merged_into = whole.number
            )
            select alert_id from incident_alert join whole on whole.id = incident_id
            group by alert_id
            order by min(attached_at), alert_id
            """)
                .param("incident", incidentId)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    /** Ids of the incidents an alert belongs to, and of those they go on in; the latter first, then newest first. */
    public List<Long> incidentsOf(long alertId) {
        return upwards(alertId, "true");
    }

    /** As {@link #incidentsOf}, without those that were merged: where news of the alert belong. */
    public List<Long> bearersOf(long alertId) {
        return upwards(alertId, "merged_into is null");
    }

    private List<Long> upwards(long alertId, String which) {
        return db.sql("""
            with recursive up as (
                select i.id, i.number, i.merged_into
                from incident i join incident_alert on incident_id = i.id
                where alert_id = :alert
                union
                select i.id, i.number, i.merged_into
                from incident i join up on i.number = up.merged_into
            )
            select id from up
            where %s
            order by merged_into is null desc, id desc
            """.formatted(which))
                .param("alert", alertId)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    /** Ids of the incidents to which any of these alerts was attached. */
    public Set<Long> withAnyOf(Collection<Long> alertIds) {
        return Set.copyOf(db.sql("select incident_id from incident_alert where alert_id = any(:alerts)")
                .param("alerts", alertIds.toArray(Long[]::new))
                .query((rs, _) -> rs.getLong(1))
                .set());
    }
}

package dev.andon.response.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    /** Ids of the alerts of an incident, in the order they were attached. */
    public List<Long> of(long incidentId) {
        return db.sql("""
            select alert_id from incident_alert
            where incident_id = :incident
            order by attached_at, alert_id
            """)
                .param("incident", incidentId)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    /** Ids of the incidents an alert belongs to, newest first. */
    public List<Long> incidentsOf(long alertId) {
        return db.sql("""
            select incident_id from incident_alert
            where alert_id = :alert
            order by attached_at desc
            """)
                .param("alert", alertId)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }
}

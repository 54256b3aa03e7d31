package dev.andon.prevention.internal;

import dev.andon.learning.Figure;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code prevention_cost}: what incidents that are spoken of took, as their reports say. */
@Component
public class CostTable {
    private final JdbcClient db;
    private final Incidents incidents;
    private final Reports reports;

    CostTable(JdbcClient db, Incidents incidents, Reports reports) {
        this.db = db;
        this.incidents = incidents;
        this.reports = reports;
    }

    /** Counts anew what an incident took. */
    public void count(Incident incident) {
        List<Figure> figures = reports.figures(incident);
        db.sql("""
            insert into prevention_cost (incident_id, seq, downtime_seconds, affected)
            values (:incident, :seq, :downtime, :affected)
            on conflict (incident_id) do update
            set seq = :seq, downtime_seconds = :downtime, affected = :affected
            """)
                .param("incident", incident.id())
                .param("seq", incident.seq())
                .param("downtime", amount(figures, "total_downtime"))
                .param("affected", amount(figures, "affected_users"))
                .update();
    }

    private static @Nullable Long amount(List<Figure> figures, String key) {
        for (Figure figure : figures) {
            if (figure.key().equals(key)) {
                return figure.amount();
            }
        }
        return null;
    }

    /** Counts those whose logs have gone on, so many at most. */
    public void catchUp(int limit) {
        db.sql("""
            select c.incident_id
            from prevention_cost c
            join incident i on i.id = c.incident_id
            where i.seq <> c.seq
            order by c.incident_id
            limit :limit
            """)
                .param("limit", limit)
                .query((rs, _) -> rs.getLong(1))
                .list()
                .forEach(id -> incidents.byId(Actor.system(), id).ifPresent(this::count));
    }
}

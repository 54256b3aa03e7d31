package dev.andon.interventions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code interventions_clash}: which log was told of which other open intervention. */
@Component
public class ClashTable {
    private final JdbcClient db;

    ClashTable(JdbcClient db) {
        this.db = db;
    }

    /** What one log was told. */
    public record Told(long incidentId, long id, long otherIncidentId, long otherId, int hops, boolean named) {}

    /** Answers false when that log was told before. */
    public boolean insert(Told told) {
        return db.sql("""
            insert into interventions_clash (incident_id, intervention, other_incident_id, other_intervention, hops, named)
            values (:incident, :id, :otherIncident, :other, :hops, :named)
            on conflict do nothing
            """)
                        .param("incident", told.incidentId())
                        .param("id", told.id())
                        .param("otherIncident", told.otherIncidentId())
                        .param("other", told.otherId())
                        .param("hops", told.hops())
                        .param("named", told.named())
                        .update()
                == 1;
    }

    /** What other logs, or this one about other interventions, were told of one that is over by now. */
    public List<Told> toldOf(long otherIncidentId, long otherId) {
        return db.sql("""
            select incident_id, intervention, other_incident_id, other_intervention, hops, named
            from interventions_clash
            where other_incident_id = :incident and other_intervention = :id
            order by incident_id, intervention
            """)
                .param("incident", otherIncidentId)
                .param("id", otherId)
                .query(ClashTable::told)
                .list();
    }

    /** What other logs were told by name of anything in an incident. */
    public List<Told> namedElsewhere(long otherIncidentId) {
        return db.sql("""
            select incident_id, intervention, other_incident_id, other_intervention, hops, named
            from interventions_clash
            where other_incident_id = :incident and incident_id <> :incident and named
            order by incident_id, intervention, other_intervention
            """)
                .param("incident", otherIncidentId)
                .query(ClashTable::told)
                .list();
    }

    private static Told told(ResultSet rs, int index) throws SQLException {
        return new Told(
                rs.getLong("incident_id"),
                rs.getLong("intervention"),
                rs.getLong("other_incident_id"),
                rs.getLong("other_intervention"),
                rs.getInt("hops"),
                rs.getBoolean("named"));
    }

    /** Whether a log is still told of something that it may not name. */
    public boolean hintsAt(long incidentId, long id) {
        return db.sql("""
            select exists (
                select from interventions_clash where incident_id = :incident and intervention = :id and not named)
            """)
                .param("incident", incidentId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Forgets every pair that one that is over was part of. */
    public void forget(long incidentId, long id) {
        db.sql("""
            delete from interventions_clash
            where (incident_id = :incident and intervention = :id)
                or (other_incident_id = :incident and other_intervention = :id)
            """).param("incident", incidentId).param("id", id).update();
    }

    /** Forgets what other logs were told by name of anything in an incident. */
    public void forgetNamedElsewhere(long otherIncidentId) {
        db.sql("""
            delete from interventions_clash
            where other_incident_id = :incident and incident_id <> :incident and named
            """).param("incident", otherIncidentId).update();
    }
}

package dev.andon.interventions.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;
import static dev.andon.platform.database.Times.sqlOrNull;

import dev.andon.interventions.Aim;
import dev.andon.interventions.OpenIntervention;
import dev.andon.interventions.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code interventions_open}. */
@Component
public class OpenTable {
    private final JdbcClient db;

    OpenTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * Until the transaction ends nobody else announces, clears, starts or ends an intervention anywhere. Taken before the
     * lock of any incident, by these commands only: what is open stands still while the incidents are locked in the order
     * of their ids.
     */
    public void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtext('open interventions'))").query(row -> {});
    }

    /** All there are, first announced first. */
    public List<OpenIntervention> all() {
        return db.sql("select * from interventions_open order by announced_at, incident_id, intervention")
                .query(OpenTable::row)
                .list();
    }

    /** Writes how it stands now. */
    public void keep(OpenIntervention one) {
        db.sql("""
            insert into interventions_open (incident_id, intervention, state, service, host, what, announced_by,
                                            announced_at, started_at)
            values (:incident, :id, :state, :service, :host, :what, :by, :announced, :started)
            on conflict (incident_id, intervention) do update set state = :state, started_at = :started
            """)
                .param("incident", one.incidentId())
                .param("id", one.id())
                .param("state", one.state().word())
                .param("service", one.target().service())
                .param("host", one.target().host())
                .param("what", one.what())
                .param("by", one.by())
                .param("announced", sql(one.announcedAt()))
                .param("started", sqlOrNull(one.startedAt()))
                .update();
    }

    /** It is over. */
    public void remove(long incidentId, long id) {
        db.sql("delete from interventions_open where incident_id = :incident and intervention = :id")
                .param("incident", incidentId)
                .param("id", id)
                .update();
    }

    private static OpenIntervention row(ResultSet rs, int index) throws SQLException {
        return new OpenIntervention(
                rs.getLong("incident_id"),
                rs.getLong("intervention"),
                State.of(rs.getString("state")),
                new Aim(rs.getString("service"), rs.getString("host")),
                rs.getString("what"),
                rs.getString("announced_by"),
                instant(rs, "announced_at"),
                instantOrNull(rs, "started_at"));
    }
}

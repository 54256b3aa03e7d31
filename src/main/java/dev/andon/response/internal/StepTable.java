package dev.andon.response.internal;

import dev.andon.catalog.Runbook.Step;
import dev.andon.platform.database.Times;
import dev.andon.response.TickedStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code incident_runbook_step}: what is ticked now. */
@Component
public class StepTable {
    private final JdbcClient db;

    StepTable(JdbcClient db) {
        this.db = db;
    }

    public void tick(long incidentId, String runbook, Step step, String by, Instant at) {
        db.sql("""
            insert into incident_runbook_step (incident_id, runbook, step, wording, ticked_by, ticked_at)
            values (:incident, :runbook, :step, :wording, :by, :at)
            on conflict (incident_id, runbook, step) do update
            set wording = excluded.wording, ticked_by = excluded.ticked_by, ticked_at = excluded.ticked_at
            """)
                .param("incident", incidentId)
                .param("runbook", runbook)
                .param("step", step.number())
                .param("wording", step.wording())
                .param("by", by)
                .param("at", Times.sql(at))
                .update();
    }

    public void untick(long incidentId, String runbook, int step) {
        db.sql("""
            delete from incident_runbook_step
            where incident_id = :incident and runbook = :runbook and step = :step
            """)
                .param("incident", incidentId)
                .param("runbook", runbook)
                .param("step", step)
                .update();
    }

    public Optional<TickedStep> find(long incidentId, String runbook, int step) {
        return db.sql("""
            select * from incident_runbook_step
            where incident_id = :incident and runbook = :runbook and step = :step
            """)
                .param("incident", incidentId)
                .param("runbook", runbook)
                .param("step", step)
                .query(StepTable::ticked)
                .optional();
    }

    public List<TickedStep> of(long incidentId) {
        return db.sql("select * from incident_runbook_step where incident_id = :incident order by runbook, step")
                .param("incident", incidentId)
                .query(StepTable::ticked)
                .list();
    }

    private static TickedStep ticked(ResultSet row, int n) throws SQLException {
        return new TickedStep(
                row.getString("runbook"),
                row.getInt("step"),
                row.getString("wording"),
                row.getString("ticked_by"),
                Times.instant(row, "ticked_at"));
    }
}

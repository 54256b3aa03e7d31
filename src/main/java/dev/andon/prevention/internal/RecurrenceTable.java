package dev.andon.prevention.internal;

import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.prevention.Recurrence;
import dev.andon.prevention.Recurrence.Unrelated;
import dev.andon.response.Hidden;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code prevention_recurrence}. */
@Component
public class RecurrenceTable {
    private final JdbcClient db;
    private final Incidents incidents;

    RecurrenceTable(JdbcClient db, Incidents incidents) {
        this.db = db;
        this.incidents = incidents;
    }

    /** A recurrence as it stands in the table. */
    public record Row(
            long followUp,
            long incidentId,
            String factor,
            Instant at,
            boolean reopened,
            @Nullable Unrelated unrelated) {

        /** The same with its incident. */
        public Recurrence of(Incident incident) {
            return new Recurrence(followUp, incident, factor, at, reopened, unrelated);
        }
    }

    /** Whether it was not known before. */
    public boolean insert(long followUp, long incidentId, String factor, boolean reopened, Instant now) {
        return db.sql("""
            insert into prevention_recurrence (follow_up, incident_id, factor, found_at, reopened)
            values (:followUp, :incident, :factor, :now, :reopened)
            on conflict do nothing
            """)
                        .param("followUp", followUp)
                        .param("incident", incidentId)
                        .param("factor", factor)
                        .param("now", Times.sql(now))
                        .param("reopened", reopened)
                        .update()
                == 1;
    }

    public List<Row> ofIncident(long incidentId) {
        return select("incident_id", incidentId);
    }

    /** Latest first. */
    public List<Row> ofFollowUp(long followUp) {
        return select("follow_up", followUp);
    }

    private List<Row> select(String column, long value) {
        return db.sql("select * from prevention_recurrence where %s = :value order by found_at desc, follow_up"
                        .formatted(column))
                .param("value", value)
                .query(RecurrenceTable::row)
                .list();
    }

    /** The latest that nobody called unrelated, after incidents that the viewer may see. */
    public List<Row> latest(Actor viewer, int limit) {
        Hidden hidden = incidents.hidden(viewer);
        return db.sql("""
            select * from prevention_recurrence
            where unrelated_at is null and %s
            order by found_at desc, follow_up
            limit :limit
            """.formatted(hidden.leftOut("incident_id")))
                .params(hidden.params())
                .param("limit", limit)
                .query(RecurrenceTable::row)
                .list();
    }

    /** Whether nobody had said so before. */
    public boolean unrelated(long followUp, long incidentId, Unrelated said) {
        return db.sql("""
            update prevention_recurrence
            set unrelated_at = :at, unrelated_by = :by, unrelated_reason = :reason
            where follow_up = :followUp and incident_id = :incident and unrelated_at is null
            """)
                        .param("followUp", followUp)
                        .param("incident", incidentId)
                        .param("at", Times.sql(said.at()))
                        .param("by", said.by())
                        .param("reason", said.reason())
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        Instant at = Times.instantOrNull(row, "unrelated_at");
        return new Row(
                row.getLong("follow_up"),
                row.getLong("incident_id"),
                row.getString("factor"),
                Times.instant(row, "found_at"),
                row.getBoolean("reopened"),
                at == null
                        ? null
                        : new Unrelated(row.getString("unrelated_by"), at, row.getString("unrelated_reason")));
    }
}

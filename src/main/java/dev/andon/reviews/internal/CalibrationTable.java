package dev.andon.reviews.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;

import dev.andon.reviews.Calibration.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code reviews_calibration} and {@code reviews_no_follow_up}. */
@Component
public class CalibrationTable {
    private final JdbcClient db;

    CalibrationTable(JdbcClient db) {
        this.db = db;
    }

    /** Everybody who was asked about a report, by name; those who said that nothing is to correct have answered. */
    public List<Asked> asked(long incidentId, String report) {
        return db.sql("""
            select c.*, p.name from reviews_calibration c
            join person p on p.id = c.person_id
            where c.incident_id = :incident and c.report_key = :report
            order by p.name, p.id
            """)
                .param("incident", incidentId)
                .param("report", report)
                .query((row, _) -> new Asked(
                        row.getLong("person_id"),
                        row.getString("name"),
                        instant(row, "asked_at"),
                        row.getObject("answered_at") != null,
                        instantOrNull(row, "answered_at")))
                .list();
    }

    /** Writes down that this person is asked; whether they were not before. */
    public boolean ask(long incidentId, String report, long person, Instant at, String by) {
        return db.sql("""
            insert into reviews_calibration (incident_id, report_key, person_id, asked_at, asked_by)
            values (:incident, :report, :person, :at, :by)
            on conflict do nothing
            """)
                        .param("incident", incidentId)
                        .param("report", report)
                        .param("person", person)
                        .param("at", sql(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** This person has nothing to correct; also when nobody asked them. */
    public void answer(long incidentId, String report, long person, Instant at, String by) {
        ask(incidentId, report, person, at, by);
        db.sql("""
            update reviews_calibration set answered_at = :at
            where incident_id = :incident and report_key = :report and person_id = :person
            """)
                .param("incident", incidentId)
                .param("report", report)
                .param("person", person)
                .param("at", sql(at))
                .update();
    }

    /** Why nothing needs to follow from an incident, if somebody said so. */
    public Optional<String> noFollowUp(long incidentId) {
        return db.sql("select reason from reviews_no_follow_up where incident_id = :incident")
                .param("incident", incidentId)
                .query(String.class)
                .optional();
    }

    /** Nothing needs to follow, for this reason. */
    public void noFollowUp(long incidentId, String reason, String by, Instant at) {
        db.sql("""
            insert into reviews_no_follow_up (incident_id, reason, said_by, said_at)
            values (:incident, :reason, :by, :at)
            on conflict (incident_id) do update set reason = :reason, said_by = :by, said_at = :at
            """)
                .param("incident", incidentId)
                .param("reason", reason)
                .param("by", by)
                .param("at", sql(at))
                .update();
    }

    /** Something may need to follow after all. */
    public void followUpAfterAll(long incidentId) {
        db.sql("delete from reviews_no_follow_up where incident_id = :incident")
                .param("incident", incidentId)
                .update();
    }
}

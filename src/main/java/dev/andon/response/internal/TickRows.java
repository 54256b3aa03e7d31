package dev.andon.response.internal;

import dev.andon.platform.database.Times;
import dev.andon.response.Tick;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code response_checklist_tick}. Whoever writes here has locked the log of the incident. */
@Component
public class TickRows {
    private final JdbcClient db;

    TickRows(JdbcClient db) {
        this.db = db;
    }

    public void insert(long incidentId, Tick tick) {
        db.sql("""
            insert into response_checklist_tick (incident_id, checklist, item, text, ticked_by, ticked_at, seq)
            values (:incident, :checklist, :item, :text, :by, :at, :seq)
            """)
                .param("incident", incidentId)
                .param("checklist", tick.checklist())
                .param("item", tick.item())
                .param("text", tick.text())
                .param("by", tick.by())
                .param("at", Times.sql(tick.at()))
                .param("seq", tick.seq())
                .update();
    }

    public void delete(long incidentId, String checklist, String item) {
        db.sql("""
            delete from response_checklist_tick
            where incident_id = :incident and checklist = :checklist and item = :item
            """)
                .param("incident", incidentId)
                .param("checklist", checklist)
                .param("item", item)
                .update();
    }

    public Optional<Tick> find(long incidentId, String checklist, String item) {
        return db.sql("""
            select * from response_checklist_tick
            where incident_id = :incident and checklist = :checklist and item = :item
            """)
                .param("incident", incidentId)
                .param("checklist", checklist)
                .param("item", item)
                .query((rs, _) -> tick(rs))
                .optional();
    }

    /** In the order they were made. */
    public List<Tick> of(long incidentId) {
        return db.sql("select * from response_checklist_tick where incident_id = :incident order by seq")
                .param("incident", incidentId)
                .query((rs, _) -> tick(rs))
                .list();
    }

    private static Tick tick(ResultSet rs) throws SQLException {
        return new Tick(
                rs.getString("checklist"),
                rs.getString("item"),
                rs.getString("text"),
                rs.getString("ticked_by"),
                Times.instant(rs, "ticked_at"),
                rs.getLong("seq"));
    }
}

package dev.andon.comms.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;
import static dev.andon.platform.database.Times.sqlOrNull;

import dev.andon.comms.Update;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code incident_update}. */
@Component
public class UpdateTable {
    private final JdbcClient db;

    UpdateTable(JdbcClient db) {
        this.db = db;
    }

    /** Answers false when the entry is here already: the same command came twice. */
    public boolean insert(Entry entry, UpdatePosted event) {
        return db.sql("""
            insert into incident_update (incident_id, seq, audience, body, posted_at, recorded_at, posted_by,
                                         next_update_by, promised_by)
            values (:incident, :seq, :audience, :body, :postedAt, :recordedAt, :postedBy, :next, :promised)
            on conflict do nothing
            """)
                        .param("incident", entry.incidentId())
                        .param("seq", entry.seq())
                        .param("audience", event.audience())
                        .param("body", event.text())
                        .param("postedAt", sql(entry.occurredAt()))
                        .param("recordedAt", sql(entry.recordedAt()))
                        .param("postedBy", entry.actor().name())
                        .param("next", sqlOrNull(event.nextUpdateBy()))
                        .param("promised", sqlOrNull(event.promisedBy()))
                        .update()
                == 1;
    }

    public Optional<Update> find(long incidentId, long seq) {
        return db.sql("select * from incident_update where incident_id = :incident and seq = :seq")
                .param("incident", incidentId)
                .param("seq", seq)
                .query(UpdateTable::update)
                .optional();
    }

    /** Those of the incidents in which anybody was told anything. */
    public Set<Long> told(Collection<Long> incidentIds) {
        return Set.copyOf(db.sql("select distinct incident_id from incident_update where incident_id = any(:incidents)")
                .param("incidents", incidentIds.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Latest first. */
    public List<Update> of(long incidentId, @Nullable Long beforeSeq, int limit) {
        return db.sql("""
            select * from incident_update
            where incident_id = :incident
                and seq < :before
            order by seq desc
            limit :limit
            """)
                .param("incident", incidentId)
                .param("before", beforeSeq == null ? Long.MAX_VALUE : beforeSeq)
                .param("limit", limit)
                .query(UpdateTable::update)
                .list();
    }

    private static Update update(ResultSet rs, int index) throws SQLException {
        return new Update(
                rs.getLong("incident_id"),
                rs.getLong("seq"),
                rs.getString("audience"),
                rs.getString("body"),
                instant(rs, "posted_at"),
                instant(rs, "recorded_at"),
                rs.getString("posted_by"),
                instantOrNull(rs, "next_update_by"),
                instantOrNull(rs, "promised_by"));
    }
}

package dev.andon.checks.internal;

import dev.andon.platform.database.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each item was asked last, also where the answer was the same as before. */
@Component
public class AskedTable {
    private final JdbcClient jdbc;

    AskedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(long incidentId, String checklist, String item, Instant at, long tookMillis) {
        jdbc.sql("""
            insert into checks_asked (incident_id, checklist, item, asked_at, took_millis)
            values (:incident, :checklist, :item, :at, :took)
            on conflict (incident_id, checklist, item) do update
            set asked_at = excluded.asked_at,
                took_millis = excluded.took_millis
            where checks_asked.asked_at <= excluded.asked_at
            """)
                .param("incident", incidentId)
                .param("checklist", checklist)
                .param("item", item)
                .param("at", Times.sql(at))
                .param("took", tookMillis)
                .update();
    }

    /** By checklist/item. */
    public Map<String, Instant> of(long incidentId) {
        Map<String, Instant> asked = new HashMap<>();
        jdbc.sql("select checklist, item, asked_at from checks_asked where incident_id = :incident")
                .param("incident", incidentId)
                .query(row -> {
                    asked.put(row.getString("checklist") + "/" + row.getString("item"), Times.instant(row, "asked_at"));
                });
        return asked;
    }
}

package dev.andon.learning.internal;

import dev.andon.platform.database.Times;
import dev.andon.response.Incident;
import dev.andon.response.Passage;
import dev.andon.response.WordSource;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of reports. Those that are for few readers are not searched. */
@Component
@Order(0)
class ReportWords implements WordSource {
    private final JdbcClient db;
    private final ReportPlaces places;

    ReportWords(JdbcClient db, ReportPlaces places) {
        this.db = db;
        this.places = places;
    }

    @Override
    public String id() {
        return "reports";
    }

    @Override
    public List<Long> changedSince(Instant moment) {
        return db.sql("select distinct incident_id from report where edited_at >= :moment")
                .param("moment", Times.sql(moment))
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    @Override
    public Map<Long, String> texts(Collection<Long> incidentIds) {
        Map<Long, String> texts = new HashMap<>();
        db.sql("""
            select r.incident_id, string_agg(concat_ws(E'\\n', r.title, s.body), E'\\n' order by r.id, s.position) as text
            from report r
            join report_section s on s.report_id = r.id
            where r.incident_id = any(:ids) and r.readers is null
            group by r.incident_id
            """).param("ids", incidentIds.toArray(Long[]::new)).query(rs -> {
            texts.put(rs.getLong(1), rs.getString(2));
        });
        return texts;
    }

    @Override
    public Map<Long, List<Passage>> passages(Collection<Incident> incidents, String query) {
        return places.inIncidents(incidents, query);
    }
}

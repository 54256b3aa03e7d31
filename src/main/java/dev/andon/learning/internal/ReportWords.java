package dev.andon.learning.internal;

import dev.andon.platform.database.Times;
import dev.andon.response.Incident;
import dev.andon.response.Passage;
import dev.andon.response.WordSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of reports. Those that are for few readers are not searched. */
@Component
@Order(0)
class ReportWords implements WordSource {
    private final JdbcClient db;

    ReportWords(JdbcClient db) {
        this.db = db;
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
        Map<Long, Incident> known = incidents.stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        Map<Long, List<Passage>> found = new HashMap<>();
        db.sql("""
            select i.id, hit.report, hit.key, hit.heading, ts_headline('english', hit.body, asked.words, :options) as headline
            from unnest(:ids) as i (id)
            cross join (select websearch_to_tsquery('english', :query) || websearch_to_tsquery('simple', :query) as words) asked
            cross join lateral (
                select r.key as report, s.key, s.heading, s.body
                from report r
                join report_section s on s.report_id = r.id
                where r.incident_id = i.id and r.readers is null
                    and to_tsvector('english', s.body) @@ asked.words
                order by s.body <> s.generated desc, r.id, s.position
                limit 2) hit
            """)
                .param("ids", known.keySet().toArray(Long[]::new))
                .param("query", query)
                .param("options", Passage.HEADLINE)
                .query(rs -> {
                    Incident incident = Objects.requireNonNull(known.get(rs.getLong("id")));
                    String key = rs.getString("report");
                    String report = key.equals("main") ? "/report" : "/reports/" + key;
                    found.computeIfAbsent(incident.id(), _ -> new ArrayList<>())
                            .add(Passage.of(
                                    "Report, " + rs.getString("heading"),
                                    "/incidents/" + incident.number() + report + "#" + rs.getString("key"),
                                    rs.getString("headline")));
                });
        return found;
    }
}

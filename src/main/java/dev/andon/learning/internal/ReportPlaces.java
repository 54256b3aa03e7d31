package dev.andon.learning.internal;

import dev.andon.response.Incident;
import dev.andon.response.Passage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where in reports a search found something: in which section, with the words around it. */
@Component
public class ReportPlaces {
    private static final int MOST = 2;

    private final JdbcClient db;

    ReportPlaces(JdbcClient db) {
        this.db = db;
    }

    /** By the id of the incident; of reports that are for everybody who may see it. */
    Map<Long, List<Passage>> inIncidents(Collection<Incident> incidents, String query) {
        return found(
                incidents.stream().map(Incident::id).toList(), query, "r.incident_id = asked.id and r.readers is null");
    }

    /** By the id of the report. The caller has asked whether they may be read. */
    public Map<Long, List<Passage>> inReports(Collection<Long> ids, String query) {
        return ids.isEmpty() || query.isBlank() ? Map.of() : found(ids, query, "r.id = asked.id");
    }

    private Map<Long, List<Passage>> found(Collection<Long> ids, String query, String of) {
        Map<Long, List<Passage>> found = new HashMap<>();
        db.sql("""
            select asked.id, hit.*, ts_headline('english', hit.body, said.words, :options) as headline
            from unnest(:ids) as asked (id)
            cross join (
                select websearch_to_tsquery('english', :query) || websearch_to_tsquery('simple', :query) as words) said
            cross join lateral (
                select i.number, r.key as report, s.key, s.heading, s.body
                from report r
                join incident i on i.id = r.incident_id
                join report_section s on s.report_id = r.id
                where %s and to_tsvector('english', s.body) @@ said.words
                order by s.body <> s.generated desc, r.id, s.position
                limit :most) hit
            """.formatted(of))
                .param("ids", ids.toArray(Long[]::new))
                .param("query", query)
                .param("most", MOST)
                .param("options", Passage.HEADLINE)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                            .add(passage(row));
                });
        return found;
    }

    private static Passage passage(ResultSet row) throws SQLException {
        String key = row.getString("report");
        String report = key.equals("main") ? "/report" : "/reports/" + key;
        return Passage.of(
                "Report, " + row.getString("heading"),
                "/incidents/" + row.getLong("number") + report + "#" + row.getString("key"),
                row.getString("headline"));
    }
}

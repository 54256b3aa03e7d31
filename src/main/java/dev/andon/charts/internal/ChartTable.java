package dev.andon.charts.internal;

import dev.andon.charts.Chart;
import dev.andon.checks.Ranges.Point;
import dev.andon.checks.Ranges.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code charts_chart}; insert and select, nothing else. */
@Component
public class ChartTable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    ChartTable(JdbcClient db) {
        this.db = db;
    }

    public List<Chart> of(long reportId) {
        return db.sql("select * from charts_chart where report_id = :report order by number")
                .param("report", reportId)
                .query(ChartTable::chart)
                .list();
    }

    /** The number the next one gets; two who ask at once wait for each other. */
    public int next(long reportId) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('charts_chart', :report))")
                .param("report", reportId)
                .query((_, _) -> true)
                .single();
        return db.sql("select coalesce(max(number), 0) + 1 from charts_chart where report_id = :report")
                .param("report", reportId)
                .query(Integer.class)
                .single();
    }

    public void insert(long reportId, Chart chart) {
        db.sql("""
            insert into charts_chart (report_id, number, title, unit, probe, probe_name, query, since, until,
                                      step_seconds, series, captured_at, captured_by)
            values (:report, :number, :title, :unit, :probe, :probeName, :query, :since, :until,
                    :step, :series::jsonb, :at, :by)
            """)
                .param("report", reportId)
                .param("number", chart.number())
                .param("title", chart.title())
                .param("unit", chart.unit())
                .param("probe", chart.probe())
                .param("probeName", chart.probeName())
                .param("query", chart.query())
                .param("since", Timestamp.from(chart.since()))
                .param("until", Timestamp.from(chart.until()))
                .param("step", chart.step().toSeconds())
                .param("series", written(chart.series()))
                .param("at", Timestamp.from(chart.capturedAt()))
                .param("by", chart.capturedBy())
                .update();
    }

    private static String written(List<Series> series) {
        return JSON.writeValueAsString(series.stream().map(ChartTable::map).toList());
    }

    private static Map<String, Object> map(Series one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", one.name());
        map.put(
                "points",
                one.points().stream()
                        .map(point -> Arrays.asList(point.at().getEpochSecond(), point.value()))
                        .toList());
        return map;
    }

    private static List<Series> read(String json) {
        List<Series> series = new ArrayList<>();
        for (JsonNode one : JSON.readTree(json)) {
            List<Point> points = new ArrayList<>();
            for (JsonNode pair : one.path("points")) {
                JsonNode value = pair.path(1);
                points.add(new Point(
                        Instant.ofEpochSecond(pair.path(0).asLong()), value.isNull() ? null : value.asDouble()));
            }
            series.add(new Series(one.path("name").asString(), List.copyOf(points)));
        }
        return List.copyOf(series);
    }

    private static Chart chart(ResultSet rs, int row) throws SQLException {
        return new Chart(
                rs.getInt("number"),
                rs.getString("title"),
                rs.getString("unit"),
                rs.getString("probe"),
                rs.getString("probe_name"),
                rs.getString("query"),
                rs.getTimestamp("since").toInstant(),
                rs.getTimestamp("until").toInstant(),
                Duration.ofSeconds(rs.getLong("step_seconds")),
                read(rs.getString("series")),
                rs.getTimestamp("captured_at").toInstant(),
                rs.getString("captured_by"));
    }
}

package dev.andon.alerts.internal;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertEntry;
import dev.andon.alerts.AlertFilter;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertStatus;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of alerts, but for the intake's. */
@Component
public class AlertTable {
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
    private static final TypeReference<List<String>> WARNINGS = new TypeReference<>() {};

    private static final String SELECT = """
        select a.id, a.source_id, s.name as source_name, a.dedup_key, a.status, a.severity, a.title, a.component,
            a.link, a.started_at, a.received_at, a.last_seen_at, a.acknowledged_at, a.acknowledged_by,
            a.resolved_at, a.occurrences, a.watched, a.labels, a.warnings
        from alert a
        join alert_source s on s.id = a.source_id
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AlertTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Alert> find(long id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(this::alert)
                .optional();
    }

    public List<Alert> byIds(Collection<Long> ids) {
        return jdbc.sql(SELECT + "where a.id = any(:ids) order by a.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::alert)
                .list();
    }

    /** Latest first; those with an id before {@code before} when it is given. */
    public List<Alert> list(AlertFilter filter, @Nullable Long before, int limit) {
        var conditions = new StringBuilder("where a.id < :before\n");
        var query = new HashMap<String, Object>();
        query.put("before", before == null ? Long.MAX_VALUE : before);
        query.put("limit", limit);
        add(conditions, query, "a.source_id = :source", "source", filter.source());
        add(conditions, query, "a.dedup_key = :dedup_key", "dedup_key", filter.dedupKey());
        add(conditions, query, "a.severity = :severity::alert_severity", "severity", word(filter.severity()));
        add(conditions, query, "a.title ilike :text", "text", pattern(filter.text()));
        add(conditions, query, "a.status = any(:statuses)", "statuses", words(filter.statuses()));
        return jdbc.sql(SELECT + conditions + "order by a.id desc limit :limit")
                .params(query)
                .query(this::alert)
                .list();
    }

    /** Of the newest {@code among} those whose title contains the text: open ones first, then the latest. */
    public List<Alert> recent(String text, int among, int limit) {
        return jdbc.sql(SELECT + """
            where a.id > (select coalesce(max(id), 0) from alert) - :among
                and a.title ilike :text
            order by a.status = 'resolved', a.id desc
            limit :limit
            """)
                .param("among", among)
                .param("text", pattern(text))
                .param("limit", limit)
                .query(this::alert)
                .list();
    }

    private static void add(
            StringBuilder conditions,
            Map<String, Object> query,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.append("and ").append(condition).append('\n');
            query.put(name, value);
        }
    }

    private static @Nullable String word(@Nullable AlertSeverity severity) {
        return severity == null ? null : severity.word();
    }

    private static String @Nullable [] words(Set<AlertStatus> statuses) {
        return statuses.isEmpty()
                ? null
                : statuses.stream().map(AlertStatus::word).toArray(String[]::new);
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Among the worst {@code lookedAt} triggered and the latest acknowledged ones, each by an index of its own. */
    public List<Alert> openAbout(Collection<String> services, Collection<String> words, int lookedAt, int limit) {
        return jdbc.sql(SELECT + """
            where a.id in (
                    (select id from alert where status = 'triggered' order by severity, id limit :looked)
                    union all
                    (select id from alert where status = 'acknowledged' order by id desc limit :looked))
                and (s.service = any(:services)
                    or s.service is null
                        and (lower(a.component) = any(:words)
                            or exists (select from jsonb_each_text(a.labels) label
                                where label.key = any(:labels) and lower(label.value) = any(:words))))
            order by a.severity, a.id desc
            limit :limit
            """)
                .param("services", services.toArray(String[]::new))
                .param(
                        "words",
                        words.stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("labels", AlertServices.LABELS.toArray(String[]::new))
                .param("looked", lookedAt)
                .param("limit", limit)
                .query(this::alert)
                .list();
    }

    public int countUnacknowledged(int atMost) {
        return jdbc.sql("""
            select count(*)
            from (select from alert where status = 'triggered' limit :most) as counted
            """).param("most", atMost).query(Integer.class).single();
    }

    /** Worst first, then the longest waiting. */
    public List<Alert> unacknowledged(int limit) {
        return jdbc.sql(SELECT + "where a.status = 'triggered' order by a.severity, a.id limit :limit")
                .param("limit", limit)
                .query(this::alert)
                .list();
    }

    /** Whether it was triggered until now. */
    public boolean acknowledge(long id, String by, Instant now) {
        return jdbc.sql("""
            update alert
            set status = 'acknowledged',
                acknowledged_at = :now,
                acknowledged_by = :by
            where id = :id
              and status = 'triggered'
            """)
                        .param("id", id)
                        .param("by", by)
                        .param("now", Times.sql(now))
                        .update()
                > 0;
    }

    /** Whether it was open until now. */
    public boolean resolve(long id, Instant now) {
        return jdbc.sql("""
            update alert
            set status = 'resolved',
                resolved_at = :now
            where id = :id
              and status <> 'resolved'
            """).param("id", id).param("now", Times.sql(now)).update() > 0;
    }

    /** Marks it; the row's lock makes whoever changes its status at this moment come before or see the mark. */
    public void watch(long id) {
        jdbc.sql("update alert set watched = true where id = :id")
                .param("id", id)
                .update();
    }

    public boolean isWatched(long id) {
        return jdbc.sql("select watched from alert where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Notes what a person did. */
    public void append(long id, String kind, String actor, Instant now) {
        jdbc.sql("""
            insert into alert_event (alert_id, kind, received_at, actor, warnings)
            values (:id, :kind, :now, :actor, '[]')
            """)
                .param("id", id)
                .param("kind", kind)
                .param("now", Times.sql(now))
                .param("actor", actor)
                .update();
    }

    /** The opening message and the latest {@code limit} entries after it, oldest first. */
    public List<AlertEntry> history(long id, int limit) {
        return jdbc.sql("""
            select 'trigger' as kind, a.received_at, s.name as actor, a.warnings, a.opening as payload, 0 as n
            from alert a
            join alert_source s on s.id = a.source_id
            where a.id = :id
            union all
            (select kind, received_at, actor, warnings, payload, id
             from alert_event
             where alert_id = :id
             order by id desc
             limit :limit)
            order by n
            """)
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> new AlertEntry(
                        row.getString("kind"),
                        Times.instant(row, "received_at"),
                        row.getString("actor"),
                        json.readValue(row.getString("warnings"), WARNINGS),
                        row.getString("payload")))
                .list();
    }

    private Alert alert(ResultSet row, int n) throws SQLException {
        return new Alert(
                row.getLong("id"),
                row.getLong("source_id"),
                row.getString("source_name"),
                row.getString("dedup_key"),
                AlertStatus.of(row.getString("status")),
                AlertSeverity.of(row.getString("severity")),
                row.getString("title"),
                row.getString("component"),
                row.getString("link"),
                Times.instant(row, "started_at"),
                Times.instant(row, "received_at"),
                Times.instant(row, "last_seen_at"),
                Times.instantOrNull(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                Times.instantOrNull(row, "resolved_at"),
                row.getInt("occurrences"),
                json.readValue(row.getString("labels"), LABELS),
                json.readValue(row.getString("warnings"), WARNINGS));
    }
}

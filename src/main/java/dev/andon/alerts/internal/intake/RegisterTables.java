package dev.andon.alerts.internal.intake;

import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertStatus;
import dev.andon.alerts.internal.intake.Message.Trigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the intake: whole batches as arrays, so that a row costs the server little more than its bytes. */
@Component
class RegisterTables {
    // The lateral limit keeps this one index probe a key: a hash join planned while the table was empty would
    // read all of it, batch after batch, in the middle of a storm.
    private static final String OPEN = """
        select a.id, a.source_id, a.dedup_key, a.status, a.severity, a.occurrences, a.last_seen_at, a.watched
        from unnest(?::bigint[], ?::text[]) as k (source_id, dedup_key)
        cross join lateral (
            select *
            from alert
            where source_id = k.source_id
              and dedup_key = k.dedup_key
              and (case when status = 'resolved' then id else 0 end) = 0
            limit 1
            for update) a
        """;

    private static final String UPDATE = """
        update alert a
        set status = u.status,
            severity = u.severity::alert_severity,
            occurrences = u.occurrences,
            last_seen_at = u.last_seen_at::timestamptz,
            acknowledged_at = coalesce(a.acknowledged_at, u.acknowledged_at::timestamptz),
            acknowledged_by = coalesce(a.acknowledged_by, u.acknowledged_by),
            resolved_at = u.resolved_at::timestamptz
        from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
            as u (id, status, severity, occurrences, last_seen_at, acknowledged_at, acknowledged_by, resolved_at)
        where a.id = u.id
        """;

    // Identities are given out in the order of the select, so the sorted ids answer to the rows one by one.
    private static final String INSERT = """
        insert into alert (
            source_id, dedup_key, status, severity, title, component, link, started_at, received_at, last_seen_at,
            acknowledged_at, acknowledged_by, resolved_at, occurrences, watched, labels, warnings, opening)
        select source_id, dedup_key, status, severity::alert_severity, title, component, link,
            started_at::timestamptz, received_at::timestamptz, last_seen_at::timestamptz,
            acknowledged_at::timestamptz, acknowledged_by, resolved_at::timestamptz,
            occurrences, false, labels::jsonb, warnings::jsonb, opening::json
        from unnest(
            ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
            ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
            with ordinality as u (
            source_id, dedup_key, status, severity, title, component, link, started_at, received_at,
            last_seen_at, acknowledged_at, acknowledged_by, resolved_at, occurrences, labels, warnings, opening, n)
        order by n
        returning id
        """;

    private static final String APPEND = """
        insert into alert_event (alert_id, kind, received_at, actor, warnings, payload)
        select alert_id, kind, received_at::timestamptz, actor, warnings::jsonb, payload::json
        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            with ordinality as u (alert_id, kind, received_at, actor, warnings, payload, n)
        order by n
        """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    RegisterTables(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The open alerts of these keys, locked until the transaction ends. */
    List<Standing> open(List<AlertKey> keys) {
        List<AlertKey> sorted = keys.stream().distinct().sorted().toList();
        Columns<AlertKey> columns =
                new Columns<>(sorted).numbers(AlertKey::sourceId).texts(AlertKey::dedupKey);
        return jdbc.query(OPEN, columns::bind, (row, _) -> standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("id"),
                new AlertKey(row.getLong("source_id"), row.getString("dedup_key")),
                AlertStatus.of(row.getString("status")),
                AlertSeverity.of(row.getString("severity")),
                row.getInt("occurrences"),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getBoolean("watched"));
    }

    void update(List<Standing> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Columns<Standing> columns = new Columns<>(changed)
                .numbers(s -> s.id)
                .texts(s -> s.status.word())
                .texts(s -> s.severity.word())
                .counts(s -> s.occurrences)
                .times(s -> s.lastSeenAt)
                .times(s -> s.acknowledgedAt)
                .texts(s -> s.acknowledgedBy)
                .times(s -> s.resolvedAt);
        jdbc.update(UPDATE, columns::bind);
    }

    /** Inserts them and gives each its id. */
    void insert(List<Standing> opened) {
        if (opened.isEmpty()) {
            return;
        }
        Columns<Standing> columns = new Columns<>(opened)
                .numbers(s -> s.key.sourceId())
                .texts(s -> s.key.dedupKey())
                .texts(s -> s.status.word())
                .texts(s -> s.severity.word())
                .texts(s -> opening(s).title())
                .texts(s -> opening(s).component())
                .texts(s -> opening(s).link())
                .times(s -> opening(s).startedAt())
                .times(s -> opening(s).receivedAt())
                .times(s -> s.lastSeenAt)
                .times(s -> s.acknowledgedAt)
                .texts(s -> s.acknowledgedBy)
                .times(s -> s.resolvedAt)
                .counts(s -> s.occurrences)
                .texts(s -> json(opening(s).labels()))
                .texts(s -> json(opening(s).warnings()))
                .texts(s -> opening(s).raw());
        List<Long> ids = jdbc.query(INSERT, columns::bind, (row, _) -> row.getLong(1)).stream()
                .sorted()
                .toList();
        for (int i = 0; i < opened.size(); i++) {
            opened.get(i).id = ids.get(i);
        }
    }

    /** Appends what was said after the opening messages. */
    void append(List<Standing> standings) {
        record Said(long alertId, Message message) {}
        List<Said> said = standings.stream()
                .flatMap(s -> s.said.stream().map(message -> new Said(s.id, message)))
                .toList();
        if (said.isEmpty()) {
            return;
        }
        Columns<Said> columns = new Columns<>(said)
                .numbers(Said::alertId)
                .texts(s -> s.message().kind())
                .times(s -> s.message().receivedAt())
                .texts(s -> s.message().source().name())
                .texts(s -> json(s.message().warnings()))
                .texts(s -> s.message().raw());
        jdbc.update(APPEND, columns::bind);
    }

    private static Trigger opening(Standing standing) {
        return Objects.requireNonNull(standing.opening);
    }

    private String json(Object value) {
        boolean empty = value instanceof Collection<?> items && items.isEmpty();
        return empty ? "[]" : json.writeValueAsString(value);
    }
}

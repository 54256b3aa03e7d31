package dev.andon.alerts.internal;

import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSourceKind;
import dev.andon.platform.database.Settled;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of alert sources. */
@Component
public class AlertSourceTable {
    private static final String COLUMNS =
            "id, name, kind, routing_key, declare_at_severity, service, created_at, disabled_at";

    private final JdbcClient jdbc;
    private final Settled settled;

    AlertSourceTable(JdbcClient jdbc, Settled settled) {
        this.settled = settled;
        this.jdbc = jdbc;
    }

    public AlertSource insert(
            String name,
            AlertSourceKind kind,
            String routingKey,
            @Nullable AlertSeverity declareAt,
            @Nullable String service,
            Instant now) {
        return jdbc.sql("""
            insert into alert_source (name, kind, routing_key, declare_at_severity, service, created_at)
            values (:name, :kind, :routing_key, :declare_at::alert_severity, :service, :now)
            returning %s
            """.formatted(COLUMNS))
                .param("name", name)
                .param("kind", kind.word())
                .param("routing_key", routingKey)
                .param("declare_at", declareAt == null ? null : declareAt.word())
                .param("service", service)
                .param("now", Times.sql(now))
                .query(AlertSourceTable::source)
                .single();
    }

    public AlertSource update(long id, String name, @Nullable AlertSeverity declareAt, @Nullable String service) {
        return jdbc.sql("""
            update alert_source
            set name = :name,
                declare_at_severity = :declare_at::alert_severity,
                service = :service
            where id = :id
            returning %s
            """.formatted(COLUMNS))
                .param("id", id)
                .param("name", name)
                .param("service", service)
                .param("declare_at", declareAt == null ? null : declareAt.word())
                .query(AlertSourceTable::source)
                .single();
    }

    /** Sets when it was disabled, or takes that back with null. */
    public void setDisabled(long id, @Nullable Instant at) {
        jdbc.sql("update alert_source set disabled_at = :at where id = :id")
                .param("id", id)
                .param("at", Times.sqlOrNull(at))
                .update();
    }

    public Optional<AlertSource> find(long id) {
        return jdbc.sql("select %s from alert_source where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(AlertSourceTable::source)
                .optional();
    }

    public Optional<AlertSource> byKey(String routingKey) {
        return jdbc.sql("select %s from alert_source where routing_key = :key".formatted(COLUMNS))
                .param("key", routingKey)
                .query(AlertSourceTable::source)
                .optional();
    }

    /** Latest first; those with an id before {@code before} when it is given. */
    public List<AlertSource> list(@Nullable Long before, int limit) {
        return jdbc.sql("""
            select %s
            from alert_source
            where id < :before
            order by id desc
            limit :limit
            """.formatted(COLUMNS))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(AlertSourceTable::source)
                .list();
    }

    /** The services of those sources that watch only one, by the id of the source. */
    public Map<Long, String> services() {
        return settled.of("services of sources", this::readServices);
    }

    private Map<Long, String> readServices() {
        Map<Long, String> services = new LinkedHashMap<>();
        jdbc.sql("select id, service from alert_source where service is not null")
                .query(row -> {
                    services.put(row.getLong("id"), row.getString("service"));
                });
        return Collections.unmodifiableMap(services);
    }

    public Map<Long, String> names() {
        return settled.of("names of sources", this::readNames);
    }

    private Map<Long, String> readNames() {
        Map<Long, String> names = new LinkedHashMap<>();
        jdbc.sql("select id, name from alert_source where disabled_at is null order by lower(name), id")
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return Collections.unmodifiableMap(names);
    }

    private static AlertSource source(ResultSet row, int n) throws SQLException {
        String declareAt = row.getString("declare_at_severity");
        return new AlertSource(
                row.getLong("id"),
                row.getString("name"),
                AlertSourceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("routing_key"),
                declareAt == null ? null : AlertSeverity.of(declareAt),
                row.getString("service"),
                Times.instant(row, "created_at"),
                Times.instantOrNull(row, "disabled_at"));
    }
}

package dev.andon.checks.internal;

import dev.andon.checks.Probe;
import dev.andon.checks.ProbeChange;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of endpoints and of the record of their changes. */
@Component
public class ProbeTable {
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
        select key, name, kind, url, expected_status, header, version
        from checks_probe
        """;

    private final JdbcClient jdbc;
    private final ChangeRows rows;

    ProbeTable(JdbcClient jdbc, ChangeRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public List<Probe> list() {
        return jdbc.sql(SELECT + "order by key").query(ProbeTable::probe).list();
    }

    public Optional<Probe> find(String key) {
        return jdbc.sql(SELECT + "where key = :key")
                .param("key", key)
                .query(ProbeTable::probe)
                .optional();
    }

    public Optional<Probe> lock(String key) {
        return jdbc.sql(SELECT + "where key = :key for update")
                .param("key", key)
                .query(ProbeTable::probe)
                .optional();
    }

    /** What opens it, sealed. */
    public Optional<byte[]> secret(String key) {
        return jdbc.sql("select secret from checks_probe where key = :key and secret is not null")
                .param("key", key)
                .query(byte[].class)
                .optional();
    }

    /** Whether there was none of this key. */
    public boolean insert(Probe probe, byte @Nullable [] secret) {
        return jdbc.sql("""
            insert into checks_probe (key, name, kind, url, expected_status, header, secret, version)
            values (:key, :name, :kind, :url, :expected, :header, cast(:secret as bytea), :version)
            on conflict (key) do nothing
            """).params(params(probe)).param("secret", secret).update() == 1;
    }

    /** @param secret null to leave it as it is; it goes when there is no header any more */
    public void update(Probe probe, byte @Nullable [] secret) {
        jdbc.sql("""
            update checks_probe
            set name = :name,
                kind = :kind,
                url = :url,
                expected_status = :expected,
                header = :header,
                secret = case when cast(:header as text) is not null then coalesce(cast(:secret as bytea), secret) end,
                version = :version
            where key = :key
            """).params(params(probe)).param("secret", secret).update();
    }

    public void delete(String key) {
        jdbc.sql("delete from checks_probe where key = :key").param("key", key).update();
    }

    private static Map<String, @Nullable Object> params(Probe probe) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("key", probe.key());
        params.put("name", probe.name());
        params.put("kind", probe.kind().word());
        params.put("url", probe.url().toString());
        params.put("expected", probe.expectedStatus());
        params.put("header", probe.header());
        params.put("version", probe.version());
        return params;
    }

    /**
     * Writes down who changed what.
     *
     * @param entered whether what opens it was entered; what it is, is written down nowhere
     */
    public void note(Actor actor, String key, @Nullable Probe before, @Nullable Probe after, boolean entered) {
        Map<String, Object> now = fields(after);
        if (now != null && entered) {
            now.put("secret", "entered");
        }
        rows.note("checks_probe_change", actor, Map.of("probe", key), fields(before), now);
    }

    private static @Nullable Map<String, Object> fields(@Nullable Probe probe) {
        if (probe == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", probe.name());
        fields.put("kind", probe.kind().word());
        fields.put("url", probe.url().toString());
        if (probe.expectedStatus() != null) {
            fields.put("expected_status", probe.expectedStatus());
        }
        if (probe.header() != null) {
            fields.put("header", probe.header());
        }
        return fields;
    }

    /** Latest first. */
    public List<ProbeChange> changes(int limit) {
        return jdbc.sql("""
            select id, probe, changed_at, actor_name, before, after
            from checks_probe_change
            order by id desc
            limit :limit
            """)
                .param("limit", limit)
                .query((row, _) -> new ProbeChange(
                        row.getLong("id"),
                        row.getString("probe"),
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        fields(row.getString("before")),
                        fields(row.getString("after"))))
                .list();
    }

    private static @Nullable Map<String, Object> fields(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, FIELDS);
    }

    private static Probe probe(ResultSet row, int n) throws SQLException {
        return new Probe(
                row.getString("key"),
                row.getString("name"),
                Probe.Kind.known(row.getString("kind")).orElseThrow(),
                URI.create(row.getString("url")),
                row.getObject("expected_status", Integer.class),
                row.getString("header"),
                row.getLong("version"));
    }
}

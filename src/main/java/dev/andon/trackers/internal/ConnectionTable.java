package dev.andon.trackers.internal;

import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import dev.andon.trackers.Connection;
import dev.andon.trackers.ConnectionChange;
import dev.andon.trackers.Stage;
import dev.andon.trackers.TrackerKind;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of connections and of the record of their changes. */
@Component
public class ConnectionTable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String SELECT = "select * from trackers_connection ";

    private final JdbcClient jdbc;
    private final ChangeRows rows;

    ConnectionTable(JdbcClient jdbc, ChangeRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public List<Connection> list() {
        return jdbc.sql(SELECT + "order by key")
                .query(ConnectionTable::connection)
                .list();
    }

    public Optional<Connection> find(String key) {
        return jdbc.sql(SELECT + "where key = :key")
                .param("key", key)
                .query(ConnectionTable::connection)
                .optional();
    }

    public Optional<Connection> lock(String key) {
        return jdbc.sql(SELECT + "where key = :key for update")
                .param("key", key)
                .query(ConnectionTable::connection)
                .optional();
    }

    /** What opens it, sealed. */
    public byte[] token(String key) {
        return jdbc.sql("select token from trackers_connection where key = :key")
                .param("key", key)
                .query(byte[].class)
                .single();
    }

    /** Whether there was none of this key. */
    public boolean insert(Connection one, byte[] token) {
        return jdbc.sql("""
            insert into trackers_connection (key, name, kind, address, project, account, ticket_type, statuses, teams,
                by_itself, sends_restricted, paused, token, version)
            values (:key, :name, :kind, :address, :project, :account, :type, :statuses::jsonb, :teams, :byItself,
                :sendsRestricted, :paused, :token, :version)
            on conflict (key) do nothing
            """).params(params(one)).param("token", token).update() == 1;
    }

    /** @param token null to leave it as it is */
    public void update(Connection one, byte @Nullable [] token) {
        jdbc.sql("""
            update trackers_connection
            set name = :name,
                kind = :kind,
                address = :address,
                project = :project,
                account = :account,
                ticket_type = :type,
                statuses = :statuses::jsonb,
                teams = :teams,
                by_itself = :byItself,
                sends_restricted = :sendsRestricted,
                paused = :paused,
                token = coalesce(cast(:token as bytea), token),
                version = :version,
                rest_until = null,
                failures = 0
            where key = :key
            """).params(params(one)).param("token", token).update();
    }

    private static Map<String, @Nullable Object> params(Connection one) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("key", one.key());
        params.put("name", one.name());
        params.put("kind", one.kind().word());
        params.put("address", one.address().toString());
        params.put("project", one.project());
        params.put("account", one.account());
        params.put("type", one.ticketType());
        params.put("statuses", JSON.writeValueAsString(words(one)));
        params.put("teams", one.teams().toArray(String[]::new));
        params.put("byItself", one.byItself());
        params.put("sendsRestricted", one.sendsRestricted());
        params.put("paused", one.paused());
        params.put("version", one.version());
        return params;
    }

    public void delete(String key) {
        jdbc.sql("delete from trackers_connection where key = :key")
                .param("key", key)
                .update();
    }

    /**
     * Writes down who changed what.
     *
     * @param entered what else was: a token, accounts; what they are is written down nowhere
     */
    public void note(
            Actor actor,
            String key,
            @Nullable Connection before,
            @Nullable Connection after,
            Map<String, String> entered) {
        Map<String, String> now = fields(after);
        if (now != null) {
            now.putAll(entered);
        }
        rows.note("trackers_connection_change", actor, Map.of("connection", key), fields(before), now);
    }

    private static @Nullable Map<String, String> fields(@Nullable Connection one) {
        if (one == null) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", one.name());
        fields.put("kind", one.kind().word());
        fields.put("address", one.address().toString());
        fields.put("project", one.project());
        fields.put("account", one.account());
        fields.put("ticket_type", one.ticketType());
        words(one).forEach((stage, name) -> fields.put("status_" + stage, name));
        fields.put("teams", String.join(", ", one.teams()));
        fields.put("by_itself", Boolean.toString(one.byItself()));
        fields.put("sends_restricted", Boolean.toString(one.sendsRestricted()));
        fields.put("paused", Boolean.toString(one.paused()));
        return fields;
    }

    private static Map<String, String> words(Connection one) {
        Map<String, String> words = new LinkedHashMap<>();
        one.statuses().forEach((stage, name) -> words.put(stage.word(), name));
        return words;
    }

    /** Latest first. */
    public List<ConnectionChange> changes(int limit) {
        return jdbc.sql("""
            select connection, changed_at, actor_name, before, after
            from trackers_connection_change
            order by id desc
            limit :limit
            """)
                .param("limit", limit)
                .query((row, _) -> new ConnectionChange(
                        row.getString("connection"),
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        facts(row.getString("before"), row.getString("after"))))
                .list();
    }

    private List<String> facts(@Nullable String before, @Nullable String after) {
        if (after == null) {
            return List.of("removed");
        }
        List<String> facts = rows.facts(before, after);
        return before == null ? List.of("added") : facts.isEmpty() ? List.of("saved without a change") : facts;
    }

    static Connection connection(ResultSet row, int n) throws SQLException {
        Map<Stage, String> statuses = new EnumMap<>(Stage.class);
        JSON.readValue(row.getString("statuses"), WORDS).forEach((word, name) -> statuses.put(Stage.of(word), name));
        return new Connection(
                row.getString("key"),
                row.getString("name"),
                TrackerKind.known(row.getString("kind")).orElseThrow(),
                URI.create(row.getString("address")),
                row.getString("project"),
                row.getString("account"),
                row.getString("ticket_type"),
                statuses,
                List.of((String[]) row.getArray("teams").getArray()),
                row.getBoolean("by_itself"),
                row.getBoolean("sends_restricted"),
                row.getBoolean("paused"),
                row.getLong("version"));
    }
}

package dev.andon.catalog.internal;

import dev.andon.catalog.ChangeEntry;
import dev.andon.catalog.ChangeEntry.FieldChange;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Plan.Change;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code catalog_change}: who changed what. */
@Component
public class ChangeTable {
    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    ChangeTable(JdbcClient db, NamedParameterJdbcTemplate batches, JsonMapper json, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    public void note(Actor actor, @Nullable Long importId, List<Change> changes) {
        SqlParameterSource[] rows = changes.stream()
                .map(change -> new MapSqlParameterSource("now", Times.sql(clock.instant()))
                        .addValue("actor_kind", actor.kind().word())
                        .addValue("actor_id", actor.id())
                        .addValue("actor_name", actor.name())
                        .addValue("kind", change.after().kind().word())
                        .addValue("key", change.after().key())
                        .addValue("import_id", importId)
                        .addValue("before", change.from() == null ? null : json.writeValueAsString(change.from()))
                        .addValue("after", json.writeValueAsString(change.to())))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
            insert into catalog_change
                (changed_at, actor_kind, actor_id, actor_name, kind, key, import_id, before, after)
            values (:now, :actor_kind, :actor_id, :actor_name, :kind, :key, :import_id, :before::jsonb, :after::jsonb)
            """, rows);
    }

    List<ChangeEntry> of(Kind kind, String key, int limit) {
        return db.sql("""
            select * from catalog_change
            where kind = :kind and key = :key
            order by id desc
            limit :limit
            """)
                .param("kind", kind.word())
                .param("key", key)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    private ChangeEntry entry(ResultSet row, int n) throws SQLException {
        JsonNode before = row.getString("before") == null ? null : json.readTree(row.getString("before"));
        List<FieldChange> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field :
                json.readTree(row.getString("after")).properties()) {
            String from = before == null ? "" : Words.of(before.path(field.getKey()));
            fields.add(new FieldChange(field.getKey(), from, Words.of(field.getValue())));
        }
        long importId = row.getLong("import_id");
        return new ChangeEntry(
                Times.instant(row, "changed_at"),
                row.getString("actor_name"),
                row.wasNull() ? null : importId,
                before == null,
                fields);
    }
}

package dev.andon.people;

import static java.util.stream.Collectors.joining;

import dev.andon.platform.database.Times;
import dev.andon.ui.Form;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what, from what to what: a row in the change table of the module it belongs to. */
@Component
public class ChangeRows {
    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    ChangeRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes a row, with the time it is, in the caller's transaction. Table and columns go into the SQL as they are, so
     * they are words of the code, never of a person.
     *
     * @param table has {@code changed_at, actor_kind, actor_id, actor_name, before jsonb, after jsonb}
     * @param about its other columns, which say what was changed, and what to write there
     * @param before kept as JSON; null where there was nothing, or where it is not to be kept
     * @param after likewise
     */
    public void note(
            String table, Actor actor, Map<String, String> about, @Nullable Object before, @Nullable Object after) {
        db.sql("""
            insert into %s (changed_at, actor_kind, actor_id, actor_name, before, after%s)
            values (:changed_at, :actor_kind, :actor_id, :actor_name, :before::jsonb, :after::jsonb%s)
            """.formatted(table, columns(", ", about), columns(", :", about)))
                .params(about)
                .param("changed_at", Times.sql(clock.instant()))
                .param("actor_kind", actor.kind().word())
                .param("actor_id", actor.id())
                .param("actor_name", actor.name())
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", after == null ? null : json.writeValueAsString(after))
                .update();
    }

    private static String columns(String beginning, Map<String, String> about) {
        return about.keySet().stream().map(beginning::concat).collect(joining());
    }

    /**
     * What differs between two kept values, one line a field, as people read it: {@code Night from: 22:00 → 23:00}.
     *
     * @param before the JSON of the row; null for nothing
     * @param after likewise
     */
    public List<String> facts(@Nullable String before, @Nullable String after) {
        JsonNode old = tree(before);
        JsonNode now = tree(after);
        Set<String> keys = new LinkedHashSet<>(now.propertyNames());
        keys.addAll(old.propertyNames());
        List<String> facts = new ArrayList<>();
        for (String key : keys) {
            String from = old.path(key).asString("");
            String to = now.path(key).asString("");
            if (!from.equals(to)) {
                facts.add("%s: %s → %s".formatted(Form.words(key), said(from), said(to)));
            }
        }
        return facts;
    }

    private JsonNode tree(@Nullable String text) {
        return text == null ? json.createObjectNode() : json.readTree(text);
    }

    private static String said(String value) {
        return value.isEmpty() ? "none" : value;
    }
}

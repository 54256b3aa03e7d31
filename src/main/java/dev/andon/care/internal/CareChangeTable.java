package dev.andon.care.internal;

import dev.andon.care.CareKeeping.Change;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.ui.Form;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code care_change}: who changed the settings. */
@Component
public class CareChangeTable {
    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    CareChangeTable(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    public void note(Actor actor, Map<String, ?> before, Map<String, ?> after) {
        db.sql("""
            insert into care_change (changed_at, actor_kind, actor_id, actor_name, before, after)
            values (:now, :kind, :id, :name, :before::jsonb, :after::jsonb)
            """)
                .param("now", Times.sql(clock.instant()))
                .param("kind", actor.kind().name().toLowerCase(Locale.ROOT))
                .param("id", actor.id())
                .param("name", actor.name())
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .update();
    }

    /** Latest first. */
    public List<Change> latest() {
        return db.sql("select * from care_change order by id desc limit :limit")
                .param("limit", SHOWN)
                .query((row, n) -> new Change(
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        facts(json.readTree(row.getString("before")), json.readTree(row.getString("after")))))
                .list();
    }

    private static List<String> facts(JsonNode before, JsonNode after) {
        List<String> facts = new ArrayList<>();
        for (String key : after.propertyNames()) {
            String from = before.path(key).asString("");
            String to = after.path(key).asString("");
            if (!from.equals(to)) {
                facts.add("%s: %s → %s".formatted(Form.words(key), from, to));
            }
        }
        return facts;
    }
}

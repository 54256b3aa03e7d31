package dev.andon.people.internal;

import dev.andon.people.Actor;
import dev.andon.people.HouseSettings;
import dev.andon.platform.database.Times;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what about people, tokens and the house. Never holds a secret. */
@Component
public class ChangeRecord {
    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    ChangeRecord(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    public void note(
            Actor actor, String subject, String what, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        db.sql("""
            insert into people_change
                (changed_at, actor_kind, actor_id, actor_name, subject, what, before, after)
            values (:now, :kind, :id, :name, :subject, :what, :before::jsonb, :after::jsonb)
            """)
                .param("now", Times.sql(clock.instant()))
                .param("kind", actor.kind().name().toLowerCase(Locale.ROOT))
                .param("id", actor.id())
                .param("name", actor.name())
                .param("subject", subject)
                .param("what", what)
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", after == null ? null : json.writeValueAsString(after))
                .update();
    }

    /** What was changed about one subject, latest first. */
    public List<HouseSettings.Change> of(String subject, int limit) {
        return db.sql("""
            select changed_at, actor_name, what, before, after from people_change
            where subject = :subject
            order by id desc
            limit :limit
            """)
                .param("subject", subject)
                .param("limit", limit)
                .query((row, n) -> new HouseSettings.Change(
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        row.getString("what"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}

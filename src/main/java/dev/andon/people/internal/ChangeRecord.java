package dev.andon.people.internal;

import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.people.HouseSettings;
import dev.andon.platform.database.Times;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what about people, tokens and the house. Never holds a secret. */
@Component
public class ChangeRecord {
    private final JdbcClient db;
    private final ChangeRows rows;

    ChangeRecord(JdbcClient db, ChangeRows rows) {
        this.db = db;
        this.rows = rows;
    }

    public void note(
            Actor actor, String subject, String what, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        rows.note("people_change", actor, Map.of("subject", subject, "what", what), before, after);
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

package dev.andon.deadlines.internal;

import dev.andon.deadlines.Life.Extension;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.response.Act;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code deadlines_extension}: more time than a policy gives. */
@Component
public class ExtensionTable {
    private final JdbcClient db;

    ExtensionTable(JdbcClient db) {
        this.db = db;
    }

    /** Once, however often the act comes with the same key. */
    public void add(Act act, long number, Extension extension) {
        Actor actor = act.actor();
        db.sql("""
            insert into deadlines_extension
                (number, until, reason, granted_at, actor_kind, actor_id, actor_name, idempotency_key)
            values (:number, :until, :reason, :at, :actor_kind, :actor_id, :actor_name, :key)
            on conflict (idempotency_key) do nothing
            """)
                .param("number", number)
                .param("until", extension.until())
                .param("reason", extension.reason())
                .param("at", Times.sql(extension.at()))
                .param("actor_kind", actor.kind().word())
                .param("actor_id", actor.id())
                .param("actor_name", actor.name())
                .param("key", act.idempotencyKey(), Types.VARCHAR)
                .update();
    }
}

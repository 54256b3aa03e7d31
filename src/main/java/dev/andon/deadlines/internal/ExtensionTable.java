package dev.andon.deadlines.internal;

import dev.andon.deadlines.Life.Extension;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code deadlines_extension}: more time than a policy gives. */
@Component
public class ExtensionTable {
    private final JdbcClient db;

    ExtensionTable(JdbcClient db) {
        this.db = db;
    }

    public void add(Actor actor, long number, Extension extension) {
        db.sql("""
            insert into deadlines_extension (number, until, reason, granted_at, actor_kind, actor_id, actor_name)
            values (:number, :until, :reason, :at, :actor_kind, :actor_id, :actor_name)
            """)
                .param("number", number)
                .param("until", extension.until())
                .param("reason", extension.reason())
                .param("at", Times.sql(extension.at()))
                .param("actor_kind", actor.kind().word())
                .param("actor_id", actor.id())
                .param("actor_name", actor.name())
                .update();
    }
}

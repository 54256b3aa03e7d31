package dev.andon.contacts.internal;

import dev.andon.contacts.ContactChange;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code contacts_change}: who changed what. */
@Component
public class ChangeTable {
    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final ChangeRows rows;

    ChangeTable(JdbcClient db, ChangeRows rows) {
        this.db = db;
        this.rows = rows;
    }

    public void note(
            Actor actor, String subject, String what, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        rows.note("contacts_change", actor, Map.of("subject", subject, "what", what), before, after);
    }

    /** What was written down about somebody who is deleted goes with them; that it was done stays. */
    public void forget(String subject) {
        db.sql("update contacts_change set before = null, after = null where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Latest first. */
    public List<ContactChange> of(String subject) {
        return db.sql("""
            select changed_at, actor_name, what, before, after from contacts_change
            where subject = :subject
            order by id desc
            limit :limit
            """)
                .param("subject", subject)
                .param("limit", SHOWN)
                .query((row, n) -> new ContactChange(
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        row.getString("what"),
                        rows.facts(row.getString("before"), row.getString("after"))))
                .list();
    }
}

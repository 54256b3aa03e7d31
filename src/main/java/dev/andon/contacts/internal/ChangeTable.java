package dev.andon.contacts.internal;

import dev.andon.contacts.ContactChange;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.ui.Form;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code contacts_change}: who changed what. */
@Component
public class ChangeTable {
    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    ChangeTable(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    public void note(
            Actor actor, String subject, String what, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        db.sql("""
            insert into contacts_change
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
                        facts(row)))
                .list();
    }

    private List<String> facts(ResultSet row) throws SQLException {
        JsonNode before = tree(row.getString("before"));
        JsonNode after = tree(row.getString("after"));
        Set<String> keys = new LinkedHashSet<>(after.propertyNames());
        keys.addAll(before.propertyNames());
        List<String> facts = new ArrayList<>();
        for (String key : keys) {
            String from = before.path(key).asString("");
            String to = after.path(key).asString("");
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

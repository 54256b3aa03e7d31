package dev.andon.reviews.internal;

import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import dev.andon.reviews.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code reviews_change}: who changed what. */
@Component
public class ChangeTable {
    private static final int SHOWN = 30;

    private final JdbcClient db;
    private final ChangeRows rows;

    ChangeTable(JdbcClient db, ChangeRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** The same of what speaks of no incident. */
    public void note(
            Actor actor, String subject, String what, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        note(actor, subject, what, null, before, after);
    }

    /**
     * Writes down that something was changed.
     *
     * @param subject what it is about: {@code meeting/12}
     * @param what in words for people: {@code sent INC-12 back}
     * @param incident number of the incident that this speaks of; null for none
     */
    public void note(
            Actor actor,
            String subject,
            String what,
            @Nullable Long incident,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        String about = incident == null ? "" : incident.toString();
        rows.note("reviews_change", actor, Map.of("subject", subject, "what", what, "incident", about), before, after);
    }

    /** What was changed, latest first. */
    public List<Told> of(String subject) {
        return db.sql("select * from reviews_change where subject = :subject order by id desc limit :limit")
                .param("subject", subject)
                .param("limit", SHOWN)
                .query((row, _) -> new Told(
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        row.getString("what"),
                        row.getString("incident").isEmpty() ? null : Long.valueOf(row.getString("incident")),
                        rows.facts(row.getString("before"), row.getString("after"))))
                .list();
    }
}

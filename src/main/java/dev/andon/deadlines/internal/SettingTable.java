package dev.andon.deadlines.internal;

import dev.andon.deadlines.Settings;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import java.sql.Types;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code deadlines_setting}, the caps of teams, and the record of their changes. */
@Component
public class SettingTable {
    /** What the record of changes calls them by. */
    public static final String ABOUT = "settings";

    private final JdbcClient db;
    private final ChangeRows changes;

    SettingTable(JdbcClient db, ChangeRows changes) {
        this.db = db;
        this.changes = changes;
    }

    public Settings settings() {
        return read("");
    }

    /** Nobody else's until the transaction ends. */
    public Settings lock() {
        return read(" for update");
    }

    private Settings read(String lock) {
        return db.sql("select * from deadlines_setting" + lock)
                .query((row, n) -> new Settings(
                        row.getInt("remind_days"),
                        row.getObject("escalate_days", Integer.class),
                        row.getObject("cap", Integer.class),
                        caps(),
                        row.getInt("year_begins"),
                        row.getInt("review_minutes"),
                        row.getLong("version")))
                .single();
    }

    private SortedMap<String, Integer> caps() {
        SortedMap<String, Integer> caps = new TreeMap<>();
        db.sql("select team, cap from deadlines_cap")
                .query((row, n) -> caps.put(row.getString("team"), row.getInt("cap")))
                .list();
        return caps;
    }

    public void replace(Settings settings) {
        db.sql("""
            update deadlines_setting
            set remind_days = :remind_days, escalate_days = :escalate_days, cap = :cap, year_begins = :year_begins,
                review_minutes = :review_minutes, version = :version
            """)
                .param("remind_days", settings.remindDays())
                .param("escalate_days", settings.escalateDays(), Types.INTEGER)
                .param("cap", settings.cap(), Types.INTEGER)
                .param("year_begins", settings.yearBegins())
                .param("review_minutes", settings.reviewMinutes())
                .param("version", settings.version())
                .update();
        db.sql("delete from deadlines_cap").update();
        settings.caps()
                .forEach((team, cap) -> db.sql("insert into deadlines_cap (team, cap) values (:team, :cap)")
                        .param("team", team)
                        .param("cap", cap)
                        .update());
    }

    public void note(Actor actor, Settings before, Settings after) {
        changes.note("deadlines_change", actor, Map.of("about", ABOUT), before.facts(), after.facts());
    }
}

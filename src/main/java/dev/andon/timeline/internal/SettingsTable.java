package dev.andon.timeline.internal;

import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import dev.andon.timeline.Settings;
import dev.andon.timeline.SettingsChange;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code timeline_settings} and {@code timeline_settings_change}. */
@Component
public class SettingsTable {
    private final JdbcClient db;
    private final JsonMapper json;
    private final ChangeRows rows;

    SettingsTable(JdbcClient db, JsonMapper json, ChangeRows rows) {
        this.db = db;
        this.json = json;
        this.rows = rows;
    }

    /** What is kept and shown in the record of changes. */
    private record Kept(int gapMinutes, int changesHours, String hidden) {
        static Kept of(Settings settings) {
            return new Kept(
                    settings.gapMinutes(), settings.changesHours(), String.join(" ", new TreeSet<>(settings.hidden())));
        }
    }

    /** Two who change it wait for each other, also while there is no row to lock. */
    public void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtext('timeline settings'))").query(_ -> {});
    }

    /** As the house has them. */
    public Settings read() {
        return db.sql("select settings from timeline_settings")
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Settings.class))
                .orElse(Settings.SHIPPED);
    }

    /** Writes them, and who changed them from what to what. */
    public void write(Actor actor, String source, Settings before, Settings after) {
        db.sql("""
            insert into timeline_settings (settings, version) values (:settings::jsonb, :version)
            on conflict (single) do update set settings = excluded.settings, version = excluded.version
            """)
                .param("settings", json.writeValueAsString(after))
                .param("version", after.version())
                .update();
        rows.note("timeline_settings_change", actor, Map.of("source", source), Kept.of(before), Kept.of(after));
    }

    /** Latest first. */
    public List<SettingsChange> changes(int limit) {
        return db.sql("select * from timeline_settings_change order by id desc limit :limit")
                .param("limit", limit)
                .query((rs, _) -> new SettingsChange(
                        Times.instant(rs, "changed_at"),
                        rs.getString("actor_name"),
                        rs.getString("source"),
                        rows.facts(rs.getString("before"), rs.getString("after"))))
                .list();
    }
}

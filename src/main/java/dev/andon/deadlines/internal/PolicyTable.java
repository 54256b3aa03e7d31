package dev.andon.deadlines.internal;

import dev.andon.deadlines.Change;
import dev.andon.deadlines.Counted;
import dev.andon.deadlines.Policy;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code deadlines_policy} and the record of its changes. */
@Component
public class PolicyTable {
    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final ChangeRows changes;

    PolicyTable(JdbcClient db, ChangeRows changes) {
        this.db = db;
        this.changes = changes;
    }

    /** In their order. */
    public List<Policy> all() {
        return db.sql("select * from deadlines_policy order by position, key")
                .query(PolicyTable::policy)
                .list();
    }

    public Optional<Policy> find(String key) {
        return db.sql("select * from deadlines_policy where key = :key")
                .param("key", key)
                .query(PolicyTable::policy)
                .optional();
    }

    /** Nobody else changes any policy until the transaction ends: their order is one thing. */
    public void lock() {
        db.sql("select version from deadlines_setting for update")
                .query(Long.class)
                .single();
    }

    public void put(Policy policy) {
        db.sql("""
            insert into deadlines_policy
                (key, name, position, severities, priorities, kinds, horizons, teams, days, counted, remind_days,
                 escalate_days, on_since, version)
            values (:key, :name, :position, :severities, :priorities, :kinds, :horizons, :teams, :days, :counted,
                    :remind_days, :escalate_days, :on_since, :version)
            on conflict (key) do update
            set name = excluded.name, position = excluded.position, severities = excluded.severities,
                priorities = excluded.priorities, kinds = excluded.kinds, horizons = excluded.horizons,
                teams = excluded.teams, days = excluded.days, counted = excluded.counted,
                remind_days = excluded.remind_days, escalate_days = excluded.escalate_days,
                on_since = excluded.on_since, version = excluded.version
            """)
                .param("key", policy.key())
                .param("name", policy.name())
                .param("position", policy.position())
                .param("severities", policy.severities().toArray(String[]::new))
                .param("priorities", words(policy.priorities(), Priority::word))
                .param("kinds", words(policy.kinds(), Kind::word))
                .param("horizons", words(policy.horizons(), Horizon::word))
                .param("teams", policy.teams().toArray(String[]::new))
                .param("days", policy.days())
                .param("counted", policy.counted().word())
                .param("remind_days", policy.remindDays(), Types.INTEGER)
                .param("escalate_days", policy.escalateDays(), Types.INTEGER)
                .param("on_since", Times.sqlOrNull(policy.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", policy.version())
                .update();
    }

    public void delete(String key) {
        db.sql("delete from deadlines_policy where key = :key")
                .param("key", key)
                .update();
    }

    public void note(Actor actor, String key, @Nullable Policy before, @Nullable Policy after) {
        changes.note(
                "deadlines_change",
                actor,
                Map.of("about", "policy/" + key),
                before == null ? null : before.facts(),
                after == null ? null : after.facts());
    }

    /** Latest first. */
    public List<Change> changes(String about) {
        return db.sql("select * from deadlines_change where about = :about order by id desc limit :limit")
                .param("about", about)
                .param("limit", SHOWN)
                .query((row, n) -> new Change(
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        changes.facts(row.getString("before"), row.getString("after"))))
                .list();
    }

    private static <T> String[] words(List<T> values, Function<T, String> word) {
        return values.stream().map(word).toArray(String[]::new);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static <T> List<T> list(ResultSet row, String column, Function<String, T> of) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(of).toList();
    }

    private static Policy policy(ResultSet row, int n) throws SQLException {
        return new Policy(
                row.getString("key"),
                row.getString("name"),
                row.getInt("position"),
                list(row, "severities"),
                list(row, "priorities", Priority::of),
                list(row, "kinds", Kind::of),
                list(row, "horizons", Horizon::of),
                list(row, "teams"),
                row.getInt("days"),
                Counted.find(row.getString("counted")).orElseThrow(),
                row.getObject("remind_days", Integer.class),
                row.getObject("escalate_days", Integer.class),
                Times.instantOrNull(row, "on_since"),
                row.getLong("version"));
    }
}

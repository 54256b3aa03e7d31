package dev.andon.whys.internal;

import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import dev.andon.whys.FactorChange;
import dev.andon.whys.Groups;
import dev.andon.whys.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of factors, of which of them are the same, and of the record of both. */
@Component
public class FactorTable {
    private static final int SHOWN = 40;

    private final JdbcClient db;
    private final ChangeRows rows;

    FactorTable(JdbcClient db, ChangeRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** A factor as it stands in the table, whoever may know of it. */
    public record Row(long id, String key, String name, Kind kind, long version) {}

    /** That two are the same; the older first. */
    public record Same(long one, long other, Instant at, String by) {}

    public List<Row> all() {
        return db.sql("select id, key, name, kind, version from whys_factor order by id")
                .query(FactorTable::row)
                .list();
    }

    /** Of these ids; unknown ones are left out. */
    public List<Row> byIds(Collection<Long> ids) {
        return db.sql("select id, key, name, kind, version from whys_factor where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(FactorTable::row)
                .list();
    }

    /** Ids of those that have one of these keys. */
    public Set<Long> having(Collection<String> keys) {
        return Set.copyOf(db.sql("select id from whys_factor where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(Long.class)
                .list());
    }

    /** Ids of those that have this key or this name. */
    public Set<Long> called(String word) {
        return Set.copyOf(db.sql("select id from whys_factor where key = lower(:word) or lower(name) = lower(:word)")
                .param("word", word)
                .query(Long.class)
                .list());
    }

    /** Every two that are the same. */
    public List<Groups.Pair> pairs() {
        return same().stream()
                .map(same -> new Groups.Pair(same.one(), same.other()))
                .toList();
    }

    public Optional<Row> lock(String key) {
        return db.sql("select id, key, name, kind, version from whys_factor where key = :key for update")
                .param("key", key)
                .query(FactorTable::row)
                .optional();
    }

    public List<Same> same() {
        return db.sql("select one, other, merged_at, merged_by from whys_merge order by one, other")
                .query((row, _) -> new Same(
                        row.getLong("one"),
                        row.getLong("other"),
                        Times.instant(row, "merged_at"),
                        row.getString("merged_by")))
                .list();
    }

    public long insert(String key, String name, Kind kind, Instant now) {
        return db.sql("""
            insert into whys_factor (key, name, kind, created_at)
            values (:key, :name, :kind, :now)
            returning id
            """)
                .param("key", key)
                .param("name", name)
                .param("kind", kind.word())
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    public void rename(Actor actor, Row before, String name, Kind kind) {
        db.sql("update whys_factor set name = :name, kind = :kind, version = version + 1 where id = :id")
                .param("name", name)
                .param("kind", kind.word())
                .param("id", before.id())
                .update();
        note(actor, before.key(), "renamed", null, fields(before.name(), before.kind()), fields(name, kind));
    }

    /** Whether they were not the same before. */
    public boolean merge(Actor actor, Row one, Row other, Instant now) {
        boolean is = db.sql("""
            insert into whys_merge (one, other, merged_at, merged_by)
            values (least(:one, :other), greatest(:one, :other), :now, :by)
            on conflict do nothing
            """)
                        .param("one", one.id())
                        .param("other", other.id())
                        .param("now", Times.sql(now))
                        .param("by", actor.name())
                        .update()
                == 1;
        if (is) {
            both(actor, one, other, "merged");
        }
        return is;
    }

    /** Whether somebody had said that they are the same. */
    public boolean part(Actor actor, Row one, Row other) {
        boolean was =
                db.sql("delete from whys_merge where one = least(:one, :other) and other = greatest(:one, :other)")
                                .param("one", one.id())
                                .param("other", other.id())
                                .update()
                        == 1;
        if (was) {
            both(actor, one, other, "parted");
        }
        return was;
    }

    private void both(Actor actor, Row one, Row other, String what) {
        note(actor, one.key(), what, other.key(), null, null);
        note(actor, other.key(), what, one.key(), null, null);
    }

    private void note(
            Actor actor,
            String key,
            String what,
            @Nullable String other,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        Map<String, String> about = new LinkedHashMap<>(Map.of("subject", key, "what", what));
        if (other != null) {
            about.put("other", other);
        }
        rows.note("whys_factor_change", actor, about, before, after);
    }

    private static Map<String, ?> fields(String name, Kind kind) {
        return Map.of("name", name, "kind", kind.word());
    }

    /** Latest first. */
    public List<FactorChange> changes(Collection<String> keys) {
        return db.sql("""
            select subject, what, other, changed_at, actor_name, before, after
            from whys_factor_change
            where subject in (:keys)
            order by id desc
            limit :limit
            """)
                .param("keys", keys)
                .param("limit", SHOWN)
                .query((row, _) -> new FactorChange(
                        row.getString("subject"),
                        row.getString("what"),
                        row.getString("other"),
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        rows.facts(row.getString("before"), row.getString("after"))))
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getLong("version"));
    }
}

package dev.andon.playbook.internal;

import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.playbook.Amendment;
import dev.andon.playbook.PlaybookChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code playbook_change}: who changed what of the playbook. Also knows the revision of each part. */
@Component
public class ChangeRecord {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the playbook until the transaction ends. */
    void lock() {
        jdbc.sql("select revision from playbook for update").query(Long.class).single();
    }

    /** Writes down the changes of one amendment; answers its revision. */
    long note(Actor actor, String source, List<PlaybookChange> changes) {
        long revision = jdbc.sql("update playbook set revision = revision + 1 returning revision")
                .query(Long.class)
                .single();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        changes.forEach(change -> insert(actor, source, revision, now, change));
        return revision;
    }

    private void insert(Actor actor, String source, long revision, Instant now, PlaybookChange change) {
        jdbc.sql("""
            insert into playbook_change (revision, changed_at, actor_kind, actor_id, actor_name, source, path, before, after)
            values (:revision, :now, :kind, :id, :name, :source, :path, :before::json, :after::json)
            """)
                .param("revision", revision)
                .param("now", Times.sql(now))
                .param("kind", actor.kind().name().toLowerCase(Locale.ROOT))
                .param("id", actor.id())
                .param("name", actor.name())
                .param("source", source)
                .param("path", change.path())
                .param("before", json(change.before()))
                .param("after", json(change.after()))
                .update();
    }

    /** The revision in which this part or anything below it changed last, 0 when it never did; of all, when empty. */
    public long revisionOf(String path) {
        return jdbc.sql("""
            select coalesce(max(revision), 0)
            from playbook_change
            where path = :path or starts_with(path, :below)
            """)
                .param("path", path)
                .param("below", path.isEmpty() ? "" : path + "/")
                .query(Long.class)
                .single();
    }

    /** Latest first; those with a smaller id when it is given. */
    public List<Amendment> latest(@Nullable Long before, int limit) {
        return jdbc.sql("""
            select id, revision, changed_at, actor_kind, actor_id, actor_name, source, path, before, after
            from playbook_change
            where id < :before
            order by id desc
            limit :limit
            """)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query((rs, _) -> amendment(rs))
                .list();
    }

    private static Amendment amendment(ResultSet rs) throws SQLException {
        return new Amendment(
                rs.getLong("id"),
                rs.getLong("revision"),
                Times.instant(rs, "changed_at"),
                rs.getString("actor_kind"),
                rs.getString("actor_id"),
                rs.getString("actor_name"),
                rs.getString("source"),
                new PlaybookChange(rs.getString("path"), value(rs.getString("before")), value(rs.getString("after"))));
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static @Nullable Object value(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Object.class);
    }
}

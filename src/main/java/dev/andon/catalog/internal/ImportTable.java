package dev.andon.catalog.internal;

import dev.andon.catalog.Format;
import dev.andon.catalog.Import;
import dev.andon.catalog.Import.Outcome;
import dev.andon.catalog.Import.Status;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.ui.live.Live;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code catalog_import}. Whoever watches an import hears of every change of its row. */
@Component
public class ImportTable {
    /** So many imports keep what was sent. */
    private static final int KEPT = 20;

    private static final String COLUMNS = "id, created_at, actor_kind, actor_id, actor_name, format, status, straight,"
            + " step, done, total, outcome, beat, finished_at";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Live live;

    ImportTable(JdbcClient db, JsonMapper json, Live live) {
        this.db = db;
        this.json = json;
        this.live = live;
    }

    public long insert(Actor actor, Format format, String content, boolean straight, Instant now) {
        db.sql("""
            update catalog_import
            set content = null
            where content is not null
                and id in (select id from catalog_import order by id desc offset :kept)
            """).param("kept", KEPT - 1).update();
        return db.sql("""
            insert into catalog_import
                (created_at, actor_kind, actor_id, actor_name, format, content, status, straight, step, done, total, beat)
            values (:now, :actor_kind, :actor_id, :actor_name, :format, :content, 'checking', :straight, 'Waiting', 0, 1, 1)
            returning id
            """)
                .param("now", Times.sql(now))
                .param("actor_kind", actor.kind().name())
                .param("actor_id", actor.id())
                .param("actor_name", actor.name())
                .param("format", format.word())
                .param("content", content)
                .param("straight", straight)
                .query(Long.class)
                .single();
    }

    public Optional<Import> find(long id) {
        return db.sql("select content, %s from catalog_import where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(this::found)
                .optional();
    }

    public Optional<Import> lock(long id) {
        return db.sql("select content, %s from catalog_import where id = :id for update".formatted(COLUMNS))
                .param("id", id)
                .query(this::found)
                .optional();
    }

    public List<Import> list(@Nullable Long before, int limit) {
        return db.sql("""
            select null as content, %s
            from catalog_import
            where id < :before
            order by id desc
            limit :limit
            """.formatted(COLUMNS))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(this::found)
                .list();
    }

    /** How far it is. */
    public void step(long id, String step, int done, int total) {
        told(
                id,
                db.sql("""
                    update catalog_import
                    set step = :step, done = :done, total = :total, beat = beat + 1
                    where id = :id
                    returning beat
                    """)
                        .param("id", id)
                        .param("step", step)
                        .param("done", done)
                        .param("total", total)
                        .query(Long.class)
                        .single());
    }

    /** Where it stands from now on; an outcome that is null stays as it was. */
    public void move(long id, Status status, @Nullable Outcome outcome, @Nullable Instant finished) {
        told(
                id,
                db.sql("""
                    update catalog_import
                    set status = :status, outcome = coalesce(:outcome::jsonb, outcome), finished_at = :finished,
                        beat = beat + 1
                    where id = :id
                    returning beat
                    """)
                        .param("id", id)
                        .param("status", status.word())
                        .param("outcome", outcome == null ? null : json.writeValueAsString(outcome))
                        .param("finished", Times.sqlOrNull(finished))
                        .query(Long.class)
                        .single());
    }

    private void told(long id, long beat) {
        live.changed("catalog-import/" + id, beat);
    }

    private Import found(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        Actor actor = new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor_id"),
                row.getString("actor_name"),
                Access.OWNER);
        return new Import(
                row.getLong("id"),
                Times.instant(row, "created_at"),
                actor,
                Format.of(row.getString("format")).orElseThrow(),
                row.getString("content"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getBoolean("straight"),
                row.getString("step"),
                row.getInt("done"),
                row.getInt("total"),
                outcome == null ? null : json.readValue(outcome, Outcome.class),
                row.getLong("beat"),
                Times.instantOrNull(row, "finished_at"));
    }
}

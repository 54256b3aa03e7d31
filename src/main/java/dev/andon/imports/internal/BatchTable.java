package dev.andon.imports.internal;

import dev.andon.imports.Batch;
import dev.andon.imports.Mapping;
import dev.andon.imports.Sent;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.Sha256;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of imports. */
@Component
public class BatchTable {
    private final JdbcClient db;
    private final JsonMapper json;

    BatchTable(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A batch at work, with who began it. */
    public record Begun(long id, Actor actor, Mapping mapping, boolean publish) {}

    public long insert(Actor actor, List<Sent> files, Instant at) {
        long id = db.sql("""
            insert into imports_batch (begun_at, actor_kind, actor_id, actor_name, mapping, publish, status)
            values (:at, :kind, :id, :name, :mapping::jsonb, true, 'ready')
            returning id
            """)
                .param("at", Times.sql(at))
                .param("kind", actor.kind().name())
                .param("id", actor.id())
                .param("name", actor.name())
                .param("mapping", json.writeValueAsString(Mapping.GUESSED))
                .query(Long.class)
                .single();
        for (int position = 0; position < files.size(); position++) {
            Sent sent = files.get(position);
            String text = sent.text();
            db.sql("""
                insert into imports_file (batch_id, position, path, text, sha256)
                values (:batch, :position, :path, :text, :sha)
                """)
                    .param("batch", id)
                    .param("position", position)
                    .param("path", sent.path())
                    .param("text", text)
                    .param("sha", Sha256.hex(text == null ? sent.path() : text))
                    .update();
        }
        return id;
    }

    public Optional<Batch> find(long id) {
        return batch(id, "");
    }

    public Optional<Batch> lock(long id) {
        return batch(id, " for update");
    }

    private Optional<Batch> batch(long id, String lock) {
        return db.sql("select * from imports_batch where id = :id" + lock)
                .param("id", id)
                .query((rs, _) -> batch(rs, files(id)))
                .optional();
    }

    public List<Batch> list(@Nullable Long before, int limit) {
        return db.sql("""
            select * from imports_batch where :before::bigint is null or id < :before
            order by id desc limit :limit
            """)
                .param("before", before)
                .param("limit", limit)
                .query((rs, _) -> batch(rs, List.of()))
                .list();
    }

    private Batch batch(ResultSet rs, List<Batch.File> files) throws SQLException {
        return new Batch(
                rs.getLong("id"),
                rs.getTimestamp("begun_at").toInstant(),
                rs.getString("actor_name"),
                json.readValue(rs.getString("mapping"), Mapping.class),
                rs.getBoolean("publish"),
                rs.getString("status"),
                files);
    }

    private List<Batch.File> files(long id) {
        return db.sql("select * from imports_file where batch_id = :id order by position")
                .param("id", id)
                .query(BatchTable::file)
                .list();
    }

    private static Batch.File file(ResultSet rs, int row) throws SQLException {
        long incident = rs.getLong("incident");
        return new Batch.File(
                rs.getInt("position"),
                rs.getString("path"),
                rs.getString("text"),
                rs.getString("sha256"),
                rs.getString("outcome"),
                rs.getString("said"),
                incident == 0 ? null : incident);
    }

    public Optional<Begun> begun(long id) {
        return db.sql("select * from imports_batch where id = :id and status = 'running'")
                .param("id", id)
                .query((rs, _) -> new Begun(
                        id,
                        new Actor(
                                Actor.Kind.valueOf(rs.getString("actor_kind")),
                                rs.getString("actor_id"),
                                rs.getString("actor_name"),
                                Access.OWNER),
                        json.readValue(rs.getString("mapping"), Mapping.class),
                        rs.getBoolean("publish")))
                .optional();
    }

    /** The first that still waits. */
    public Optional<Batch.File> next(long id) {
        return db.sql("select * from imports_file where batch_id = :id and outcome is null order by position limit 1")
                .param("id", id)
                .query(BatchTable::file)
                .optional();
    }

    /** What a file with these words became. */
    public Optional<Long> takenBefore(String sha256) {
        return db.sql("select incident from imports_file where sha256 = :sha and outcome = 'taken' limit 1")
                .param("sha", sha256)
                .query(Long.class)
                .optional();
    }

    /** What a report of this origin became. */
    public Optional<Long> takenFrom(String origin) {
        return db.sql("select incident from imports_file where origin = :origin and outcome = 'taken' limit 1")
                .param("origin", origin)
                .query(Long.class)
                .optional();
    }

    public void origin(long id, Batch.File file, String origin) {
        db.sql("update imports_file set origin = :origin where batch_id = :id and position = :position")
                .param("id", id)
                .param("position", file.position())
                .param("origin", origin)
                .update();
    }

    public void outcome(long id, Batch.File file, String outcome, @Nullable String said, @Nullable Long incident) {
        db.sql("""
            update imports_file set outcome = :outcome, said = :said, incident = :incident
            where batch_id = :id and position = :position
            """)
                .param("id", id)
                .param("position", file.position())
                .param("outcome", outcome)
                .param("said", said)
                .param("incident", incident)
                .update();
    }

    public void map(long id, Mapping mapping, boolean publish) {
        db.sql("update imports_batch set mapping = :mapping::jsonb, publish = :publish where id = :id")
                .param("id", id)
                .param("mapping", Objects.requireNonNull(json.writeValueAsString(mapping)))
                .param("publish", publish)
                .update();
    }

    public void status(long id, String status) {
        db.sql("update imports_batch set status = :status where id = :id")
                .param("id", id)
                .param("status", status)
                .update();
    }
}

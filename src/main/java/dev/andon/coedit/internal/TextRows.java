package dev.andon.coedit.internal;

import dev.andon.coedit.Change;
import dev.andon.coedit.Stretch;
import dev.andon.coedit.Text;
import dev.andon.coedit.Written;
import dev.andon.people.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code coedit_text}, {@code coedit_change} and {@code coedit_snapshot}. */
@Component
public class TextRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    TextRows(JdbcClient db) {
        this.db = db;
    }

    public Text insert(String body, Instant at) {
        return db.sql("""
            insert into coedit_text (body, version, beat, changed_at)
            values (:body, 0, 0, :at)
            returning id, body, version, beat
            """)
                .param("body", body)
                .param("at", Timestamp.from(at))
                .query(TextRows::text)
                .single();
    }

    public Optional<Text> find(long id) {
        return db.sql("select id, body, version, beat from coedit_text where id = :id")
                .param("id", id)
                .query(TextRows::text)
                .optional();
    }

    /** The order of changes is decided under this lock. */
    public Optional<Text> lock(long id) {
        return db.sql("select id, body, version, beat from coedit_text where id = :id for update")
                .param("id", id)
                .query(TextRows::text)
                .optional();
    }

    private static Text text(ResultSet rs, int index) throws SQLException {
        return new Text(rs.getLong("id"), rs.getString("body"), rs.getLong("version"), rs.getLong("beat"));
    }

    public void update(Text text, Instant at) {
        db.sql("""
            update coedit_text
            set body = :body, version = :version, beat = :beat, changed_at = :at
            where id = :id
            """)
                .param("id", text.id())
                .param("body", text.body())
                .param("version", text.version())
                .param("beat", text.beat())
                .param("at", Timestamp.from(at))
                .update();
    }

    public void beat(long id, long beat) {
        db.sql("update coedit_text set beat = :beat where id = :id")
                .param("id", id)
                .param("beat", beat)
                .update();
    }

    public void insert(long textId, Written written) {
        db.sql("""
            insert into coedit_change (text_id, version, beat, client, last, actor_kind, actor_id, actor_name, at,
                                       inserted, deleted, change)
            values (:text, :version, :beat, :client, :last, :kind, :actor, :name, :at, :inserted, :deleted, :change)
            """)
                .param("text", textId)
                .param("version", written.version())
                .param("beat", written.beat())
                .param("client", written.client())
                .param("last", written.last())
                .param("kind", written.author().kind().name())
                .param("actor", written.author().id())
                .param("name", written.author().name())
                .param("at", Timestamp.from(written.at()))
                .param("inserted", written.change().inserted())
                .param("deleted", written.change().deleted())
                .param("change", JSON.writeValueAsString(written.change()))
                .update();
    }

    public long versionAt(long textId, Instant at) {
        return db.sql("select coalesce(max(version), 0) from coedit_change where text_id = :text and at <= :at")
                .param("text", textId)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    public List<Written> after(long textId, long version) {
        return between(textId, version, Long.MAX_VALUE);
    }

    /** Those that led from one version to another. */
    public List<Written> between(long textId, long version, long until) {
        return db.sql("""
            select * from coedit_change
            where text_id = :text and version > :version and version <= :until
            order by version
            """)
                .param("text", textId)
                .param("version", version)
                .param("until", until)
                .query(TextRows::written)
                .list();
    }

    public List<Written> afterBeat(long textId, long beat, int limit) {
        return db.sql("""
            select * from coedit_change
            where text_id = :text and beat > :beat
            order by version
            limit :limit
            """)
                .param("text", textId)
                .param("beat", beat)
                .param("limit", limit)
                .query(TextRows::written)
                .list();
    }

    private static Written written(ResultSet rs, int index) throws SQLException {
        Actor author = Actor.recorded(rs.getString("actor_kind"), rs.getString("actor_id"), rs.getString("actor_name"));
        return new Written(
                rs.getLong("version"),
                rs.getLong("beat"),
                rs.getString("client"),
                rs.getLong("last"),
                author,
                rs.getTimestamp("at").toInstant(),
                Change.read("change", JSON.readTree(rs.getString("change"))));
    }

    public void snapshot(long textId, long version, String body) {
        db.sql("insert into coedit_snapshot (text_id, version, body) values (:text, :version, :body)")
                .param("text", textId)
                .param("version", version)
                .param("body", body)
                .update();
    }

    /** The latest whole text that was kept of a version or an earlier one. */
    public Optional<Text> snapshotBefore(long textId, long version) {
        return db.sql("""
            select text_id as id, body, version, 0 as beat from coedit_snapshot
            where text_id = :text and version <= :version
            order by version desc
            limit 1
            """)
                .param("text", textId)
                .param("version", version)
                .query(TextRows::text)
                .optional();
    }

    /** Changes of one author with less than five minutes between them are one stretch. */
    public List<Stretch> history(long textId, long before, int limit) {
        return db.sql("""
            select min(version) as first, max(version) as last, min(actor_name) as author,
                   min(at) as begun, max(at) as ended, sum(inserted) as inserted, sum(deleted) as deleted
            from (select *, sum(fresh) over (order by version) as stretch
                  from (select *,
                               case when lag(actor_id) over w = actor_id and lag(actor_kind) over w = actor_kind
                                         and at - lag(at) over w < interval '5 minutes'
                                    then 0 else 1 end as fresh
                        from coedit_change
                        where text_id = :text
                        window w as (order by version)) as marked) as grouped
            group by stretch
            having max(version) < :before
            order by last desc
            limit :limit
            """)
                .param("text", textId)
                .param("before", before)
                .param("limit", limit)
                .query(TextRows::stretch)
                .list();
    }

    private static Stretch stretch(ResultSet rs, int index) throws SQLException {
        return new Stretch(
                rs.getLong("first"),
                rs.getLong("last"),
                rs.getString("author"),
                rs.getTimestamp("begun").toInstant(),
                rs.getTimestamp("ended").toInstant(),
                rs.getLong("inserted"),
                rs.getLong("deleted"));
    }
}

package dev.andon.response.internal;

import dev.andon.platform.database.Times;
import dev.andon.response.SavedFilter;
import dev.andon.response.SavedFilters.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of saved filters, with their change record. */
@Component
public class SavedFilterRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    SavedFilterRows(JdbcClient db) {
        this.db = db;
    }

    public List<SavedFilter> of(long person) {
        return db.sql("""
            select f.id, f.person_id, p.name as owner, f.list, f.name, f.query, f.shared, f.revision,
                exists (select from response_default_filter d where d.person_id = :person and d.filter_id = f.id) as opens
            from response_saved_filter f
                join person p on p.id = f.person_id
            where f.person_id = :person or f.shared
            order by lower(f.name), f.id
            """)
                .param("person", person)
                .query(SavedFilterRows::filter)
                .list();
    }

    public int count(long person) {
        return db.sql("select count(*) from response_saved_filter where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** The revision, kept as it is until the transaction ends. */
    public long lock(long id) {
        return db.sql("select revision from response_saved_filter where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    public long insert(long person, Draft draft, Instant at) {
        long id = db.sql("""
            insert into response_saved_filter (person_id, list, name, query, shared, revision, created_at, changed_at)
            values (:person, :list, :name, :query, :shared, 1, :at, :at)
            returning id
            """)
                .param("person", person)
                .param("list", draft.list())
                .param("name", draft.name())
                .param("query", draft.query())
                .param("shared", draft.shared())
                .param("at", Times.sql(at))
                .query(Long.class)
                .single();
        note(id, person, "saved", null, told(draft), at);
        return id;
    }

    public void update(SavedFilter before, Draft draft, Instant at) {
        db.sql("""
            update response_saved_filter
            set name = :name, query = :query, shared = :shared, revision = revision + 1, changed_at = :at
            where id = :id
            """)
                .param("id", before.id())
                .param("name", draft.name())
                .param("query", draft.query())
                .param("shared", draft.shared())
                .param("at", Times.sql(at))
                .update();
        note(before.id(), before.ownerId(), "changed", told(before), told(draft), at);
    }

    public void delete(SavedFilter filter, Instant at) {
        db.sql("delete from response_saved_filter where id = :id")
                .param("id", filter.id())
                .update();
        note(filter.id(), filter.ownerId(), "deleted", told(filter), null, at);
    }

    public void open(long person, SavedFilter filter) {
        db.sql("""
            insert into response_default_filter (person_id, list, filter_id)
            values (:person, :list, :filter)
            on conflict (person_id, list) do update set filter_id = :filter
            """)
                .param("person", person)
                .param("list", filter.list())
                .param("filter", filter.id())
                .update();
    }

    public void openAll(long person, String list) {
        db.sql("delete from response_default_filter where person_id = :person and list = :list")
                .param("person", person)
                .param("list", list)
                .update();
    }

    private void note(
            long filter, long person, String what, @Nullable String before, @Nullable String after, Instant at) {
        db.sql("""
            insert into response_saved_filter_change (filter_id, changed_at, changed_by, what, before, after)
            values (:filter, :at, :person, :what, :before::jsonb, :after::jsonb)
            """)
                .param("filter", filter)
                .param("at", Times.sql(at))
                .param("person", person)
                .param("what", what)
                .param("before", before)
                .param("after", after)
                .update();
    }

    private static String told(Draft draft) {
        return JSON.writeValueAsString(Map.of(
                "list",
                String.valueOf(draft.list()),
                "name",
                String.valueOf(draft.name()),
                "query",
                String.valueOf(draft.query()),
                "shared",
                draft.shared()));
    }

    private static String told(SavedFilter filter) {
        return told(new Draft(filter.list(), filter.name(), filter.query(), filter.shared()));
    }

    private static SavedFilter filter(ResultSet rs, int index) throws SQLException {
        return new SavedFilter(
                rs.getLong("id"),
                rs.getLong("person_id"),
                rs.getString("owner"),
                rs.getString("list"),
                rs.getString("name"),
                rs.getString("query"),
                rs.getBoolean("shared"),
                rs.getBoolean("opens"),
                rs.getLong("revision"));
    }
}

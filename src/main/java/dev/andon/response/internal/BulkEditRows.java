package dev.andon.response.internal;

import dev.andon.platform.database.Times;
import dev.andon.response.BulkChange;
import dev.andon.response.BulkEdit.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code response_bulk_edit}. */
@Component
public class BulkEditRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Outcome>> OUTCOMES = new TypeReference<>() {};

    private final JdbcClient db;

    BulkEditRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param sameAsked whether the key was used for just this
     * @param outcomes null until it is finished
     */
    public record Row(long id, boolean sameAsked, @Nullable List<Outcome> outcomes) {}

    private record Asked(List<Long> numbers, BulkChange change) {}

    /** Finds the edit of that key, or begins it. */
    public Row begin(long person, String key, List<Long> numbers, BulkChange change, Instant at) {
        String asked = JSON.writeValueAsString(new Asked(numbers, change));
        db.sql("""
            insert into response_bulk_edit (person_id, key, asked, started_at)
            values (:person, :key, :asked::jsonb, :at)
            on conflict do nothing
            """)
                .param("person", person)
                .param("key", key)
                .param("asked", asked)
                .param("at", Times.sql(at))
                .update();
        return db.sql("""
            select id, asked = :asked::jsonb as same, outcomes from response_bulk_edit
            where person_id = :person and key = :key
            """)
                .param("person", person)
                .param("key", key)
                .param("asked", asked)
                .query(BulkEditRows::row)
                .single();
    }

    public void finish(long id, List<Outcome> outcomes, Instant at) {
        db.sql("""
            update response_bulk_edit
            set outcomes = :outcomes::jsonb, finished_at = :at
            where id = :id and finished_at is null
            """)
                .param("id", id)
                .param("outcomes", JSON.writeValueAsString(outcomes))
                .param("at", Times.sql(at))
                .update();
    }

    public Optional<Row> find(long id, long person) {
        return db.sql("select id, true as same, outcomes from response_bulk_edit where id = :id and person_id ="
                        + " :person")
                .param("id", id)
                .param("person", person)
                .query(BulkEditRows::row)
                .optional();
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        String outcomes = rs.getString("outcomes");
        return new Row(
                rs.getLong("id"), rs.getBoolean("same"), outcomes == null ? null : JSON.readValue(outcomes, OUTCOMES));
    }
}

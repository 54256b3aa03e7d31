package dev.andon.wording.internal;

import static dev.andon.platform.database.Times.instant;

import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.wording.WordingChange;
import dev.andon.wording.WordingRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code wording_rule} and {@code wording_change}. */
@Component
public class RuleTable {
    private final JdbcClient db;
    private final JsonMapper json;
    private final ChangeRows rows;

    RuleTable(JdbcClient db, JsonMapper json, ChangeRows rows) {
        this.db = db;
        this.json = json;
        this.rows = rows;
    }

    /** A rule as the house has it. */
    public record Kept(WordingRule rule, long version) {}

    /** Two who change rules wait for each other, also while there is no row to lock. */
    public void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtext('wording rules'))").query(row -> {});
    }

    /** What the house says about the rules of a language, by key. */
    public List<Kept> of(String language) {
        return db.sql("select rule, version from wording_rule where language = :language order by key")
                .param("language", language)
                .query((rs, _) -> new Kept(json.readValue(rs.getString(1), WordingRule.class), rs.getLong(2)))
                .list();
    }

    public void write(Actor actor, String language, @Nullable WordingRule before, WordingRule after, long version) {
        db.sql("""
            insert into wording_rule (language, key, rule, version)
            values (:language, :key, :rule::jsonb, :version)
            on conflict (language, key) do update set rule = :rule::jsonb, version = :version
            """)
                .param("language", language)
                .param("key", after.key())
                .param("rule", json.writeValueAsString(after))
                .param("version", version)
                .update();
        note(actor, language, after.key(), before, after);
    }

    /** @param after as it is from now on; null when it is gone */
    public void remove(Actor actor, String language, WordingRule before, @Nullable WordingRule after) {
        db.sql("delete from wording_rule where language = :language and key = :key")
                .param("language", language)
                .param("key", before.key())
                .update();
        note(actor, language, before.key(), before, after);
    }

    private void note(
            Actor actor, String language, String key, @Nullable WordingRule before, @Nullable WordingRule after) {
        rows.note("wording_change", actor, Map.of("language", language, "key", key), before, after);
    }

    /** Latest first. */
    public List<WordingChange> changes(int limit) {
        return db.sql("select * from wording_change order by id desc limit :limit")
                .param("limit", limit)
                .query((rs, _) -> new WordingChange(
                        instant(rs, "changed_at"),
                        rs.getString("actor_name"),
                        rs.getString("language"),
                        rs.getString("key"),
                        rs.getString("before"),
                        rs.getString("after")))
                .list();
    }
}

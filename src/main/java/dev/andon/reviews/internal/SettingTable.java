package dev.andon.reviews.internal;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code reviews_setting}: settings of the programme as JSON. */
@Component
public class SettingTable {
    private final JdbcClient db;
    private final JsonMapper json;

    SettingTable(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What stands under a key, if the house ever said anything. */
    public <T> Optional<T> find(String key, Class<T> type) {
        return db.sql("select value from reviews_setting where key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .map(value -> json.readValue(value, type));
    }

    /** Nobody else changes what stands under this key until the transaction ends; also when nothing does yet. */
    public void lock(String key) {
        db.sql("select pg_advisory_xact_lock(hashtext('reviews_setting/' || :key))")
                .param("key", key)
                .query((_, _) -> true)
                .list();
    }

    /** From now on this stands under the key. */
    public void put(String key, Object value, long version) {
        db.sql("""
            insert into reviews_setting (key, value, version) values (:key, :value::jsonb, :version)
            on conflict (key) do update set value = :value::jsonb, version = :version
            """)
                .param("key", key)
                .param("value", json.writeValueAsString(value))
                .param("version", version)
                .update();
    }
}

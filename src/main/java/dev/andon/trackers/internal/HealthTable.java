package dev.andon.trackers.internal;

import dev.andon.platform.database.Times;
import dev.andon.trackers.Health;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each tracker does, and the secrets of webhooks, beside what owners say of a connection. */
@Component
public class HealthTable {
    private final JdbcClient jdbc;

    HealthTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Health of(String key) {
        return jdbc.sql("""
            select rest_until, failures, trouble, trouble_since, heard_at, hook_secret is not null as signed
            from trackers_connection
            where key = :key
            """)
                .param("key", key)
                .query((row, _) -> new Health(
                        Times.instantOrNull(row, "rest_until"),
                        row.getInt("failures"),
                        row.getString("trouble"),
                        Times.instantOrNull(row, "trouble_since"),
                        Times.instantOrNull(row, "heard_at"),
                        row.getBoolean("signed")))
                .single();
    }

    /** It answered as it should. */
    public void fine(String key, Instant now) {
        jdbc.sql("""
            update trackers_connection
            set failures = 0, trouble = null, trouble_since = null, rest_until = null, heard_at = :now
            where key = :key
            """).param("key", key).param("now", Times.sql(now)).update();
    }

    /** It did not. While it rests already, that is no failure more: it was asked before. */
    public void trouble(String key, String why, Instant now, Instant until) {
        jdbc.sql("""
            update trackers_connection
            set failures = failures + case when rest_until > :now then 0 else 1 end,
                trouble = :why,
                trouble_since = coalesce(trouble_since, :now),
                rest_until = greatest(rest_until, :until)
            where key = :key
            """)
                .param("key", key)
                .param("why", why)
                .param("now", Times.sql(now))
                .param("until", Times.sql(until))
                .update();
    }

    /** What webhooks are signed with, sealed; empty where none are taken. */
    public Optional<byte[]> secret(String key) {
        return jdbc.sql("select hook_secret from trackers_connection where key = :key and hook_secret is not null")
                .param("key", key)
                .query(byte[].class)
                .optional();
    }

    public void secret(String key, byte[] sealed) {
        jdbc.sql("update trackers_connection set hook_secret = :sealed, hook_expected_until = null where key = :key")
                .param("key", key)
                .param("sealed", sealed)
                .update();
    }

    /** Lets the vendor bring a secret of its own, once, until then. */
    public void expect(String key, Instant until) {
        jdbc.sql("update trackers_connection set hook_expected_until = :until where key = :key")
                .param("key", key)
                .param("until", Times.sql(until))
                .update();
    }

    /** No secret is expected any more. */
    public void expectNone(String key) {
        jdbc.sql("update trackers_connection set hook_expected_until = null where key = :key")
                .param("key", key)
                .update();
    }

    /** Takes the secret that the vendor brings; answers whether one was expected. */
    public boolean bring(String key, byte[] sealed, Instant now) {
        return jdbc.sql("""
            update trackers_connection
            set hook_secret = :sealed, hook_expected_until = null
            where key = :key and hook_expected_until >= :now
            """)
                        .param("key", key)
                        .param("sealed", sealed)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    /** Whether this webhook came for the first time. */
    public boolean first(String key, String delivery, Instant now) {
        return jdbc.sql("""
            insert into trackers_delivery (connection, delivery, received_at)
            values (:key, :delivery, :now)
            on conflict do nothing
            """)
                        .param("key", key)
                        .param("delivery", delivery)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    /** Forgets webhooks that nobody sends again. */
    public void forget(Instant before) {
        jdbc.sql("delete from trackers_delivery where received_at < :before")
                .param("before", Times.sql(before))
                .update();
    }
}

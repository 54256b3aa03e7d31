package dev.andon.trackers.internal;

import dev.andon.platform.database.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose account is whose. */
@Component
public class AccountTable {
    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's account; an empty one was looked for in vain. */
    record Known(String account, boolean said, Instant lookedAt) {}

    Optional<Known> of(String connection, long person) {
        return jdbc.sql("""
            select account, said, looked_at from trackers_account
            where connection = :connection and person_id = :person
            """)
                .param("connection", connection)
                .param("person", person)
                .query((row, _) ->
                        new Known(row.getString("account"), row.getBoolean("said"), Times.instant(row, "looked_at")))
                .optional();
    }

    Optional<Long> whose(String connection, String account) {
        return jdbc.sql("""
            select person_id from trackers_account
            where connection = :connection and account = :account and account <> ''
            """)
                .param("connection", connection)
                .param("account", account)
                .query(Long.class)
                .optional();
    }

    /** What was found, unless an owner says otherwise or it is somebody else's. */
    void found(String connection, long person, String account, Instant now) {
        jdbc.sql("""
            insert into trackers_account (connection, person_id, account, said, looked_at)
            select :connection, :person, :account, false, :now
            where not exists (
                select from trackers_account
                where connection = :connection and account = :account and account <> '' and person_id <> :person)
            on conflict (connection, person_id) do update
            set account = excluded.account, looked_at = excluded.looked_at
            where not trackers_account.said
            """)
                .param("connection", connection)
                .param("person", person)
                .param("account", account)
                .param("now", Times.sql(now))
                .update();
    }

    /** What owners say, by person. */
    public Map<Long, String> said(String connection) {
        Map<Long, String> said = new LinkedHashMap<>();
        jdbc.sql("""
            select person_id, account from trackers_account
            where connection = :connection and said
            order by person_id
            """)
                .param("connection", connection)
                .query((row, _) -> said.put(row.getLong("person_id"), row.getString("account")))
                .list();
        return said;
    }

    /** In the place of everything that was said or found; what can be found is found again. */
    public void say(String connection, Map<Long, String> accounts, Instant now) {
        jdbc.sql("delete from trackers_account where connection = :connection")
                .param("connection", connection)
                .update();
        accounts.forEach((person, account) -> jdbc.sql("""
            insert into trackers_account (connection, person_id, account, said, looked_at)
            values (:connection, :person, :account, true, :now)
            """)
                .param("connection", connection)
                .param("person", person)
                .param("account", account)
                .param("now", Times.sql(now))
                .update());
    }
}

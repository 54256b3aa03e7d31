package dev.andon.sharing.internal;

import dev.andon.platform.database.Times;
import dev.andon.sharing.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of who has read what and who wants to be told. */
@Component
public class ReaderTable {
    private final JdbcClient db;

    ReaderTable(JdbcClient db) {
        this.db = db;
    }

    /** Once for each edition; the first time counts. */
    public void read(long reportId, int edition, long personId, Instant at) {
        db.sql("""
            insert into sharing_reading (report_id, edition, person_id, read_at)
            select :report, :edition, :person, :at
            where not exists (select from sharing_reader where person_id = :person and uncounted)
            on conflict do nothing
            """)
                .param("report", reportId)
                .param("edition", edition)
                .param("person", personId)
                .param("at", Times.sql(at))
                .update();
    }

    /** When who opened it first. */
    public Map<Long, Instant> readers(long reportId, int edition) {
        record Row(long person, Instant at) {}
        return db
                .sql("select person_id, read_at from sharing_reading where report_id = :report and edition = :edition")
                .param("report", reportId)
                .param("edition", edition)
                .query((row, n) -> new Row(row.getLong("person_id"), Times.instant(row, "read_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::person, Row::at));
    }

    /** @param anniversaries whether they want to be offered reports again */
    public record Wishes(boolean counted, boolean anniversaries) {}

    public Wishes wishes(long personId) {
        return db.sql("select * from sharing_reader where person_id = :person")
                .param("person", personId)
                .query((row, n) -> new Wishes(!row.getBoolean("uncounted"), row.getBoolean("anniversaries")))
                .optional()
                .orElse(new Wishes(true, true));
    }

    public void wish(long personId, Wishes wishes) {
        db.sql("""
            insert into sharing_reader (person_id, uncounted, anniversaries)
            values (:person, :uncounted, :anniversaries)
            on conflict (person_id) do update set uncounted = :uncounted, anniversaries = :anniversaries
            """)
                .param("person", personId)
                .param("uncounted", !wishes.counted())
                .param("anniversaries", wishes.anniversaries())
                .update();
    }

    /** Whoever does not want to be counted was never counted. */
    public void forget(long personId) {
        db.sql("delete from sharing_reading where person_id = :person")
                .param("person", personId)
                .update();
    }

    public List<Subscription> all() {
        return subscriptions("true", Map.of());
    }

    public List<Subscription> of(long personId) {
        return subscriptions("person_id = :person", Map.of("person", personId));
    }

    public Optional<Subscription> find(long id) {
        return subscriptions("id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<Subscription> subscriptions(String which, Map<String, ?> params) {
        return db.sql("select * from sharing_subscription where " + which + " order by subject, key, id")
                .params(params)
                .query((row, n) -> new Subscription(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("subject"),
                        row.getString("key"),
                        row.getString("pace"),
                        Times.instant(row, "since")))
                .list();
    }

    /** The same again changes how they are told. */
    public long subscribe(long personId, String subject, String key, String pace, Instant now) {
        return db.sql("""
            insert into sharing_subscription (person_id, subject, key, pace, since)
            values (:person, :subject, :key, :pace, :now)
            on conflict (person_id, subject, key) do update set pace = :pace
            returning id
            """)
                .param("person", personId)
                .param("subject", subject)
                .param("key", key)
                .param("pace", pace)
                .param("now", Times.sql(now))
                .query(Long.class)
                .single();
    }

    public void unsubscribe(long id) {
        db.sql("delete from sharing_subscription where id = :id")
                .param("id", id)
                .update();
    }

    public void unsubscribeWeekly(long personId) {
        db.sql("delete from sharing_subscription where person_id = :person and pace = 'weekly'")
                .param("person", personId)
                .update();
    }

    /** What signs links; made when it is asked for first. */
    public String signingKey(String fresh) {
        db.sql("insert into sharing_signing_key (secret) values (:secret) on conflict do nothing")
                .param("secret", fresh)
                .update();
        return db.sql("select secret from sharing_signing_key")
                .query(String.class)
                .single();
    }
}

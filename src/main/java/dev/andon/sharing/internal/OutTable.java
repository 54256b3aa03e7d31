package dev.andon.sharing.internal;

import dev.andon.platform.database.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came out when, and up to when somebody was told of it. */
@Component
public class OutTable {
    private final JdbcClient db;

    OutTable(JdbcClient db) {
        this.db = db;
    }

    /** @param beganAt when the incident began */
    public record Out(long reportId, int edition, long incidentId, Instant at, Instant beganAt) {}

    /** Told twice, the first time counts. */
    public void add(Out out) {
        db.sql("""
            insert into sharing_out (report_id, edition, incident_id, at, began_at)
            values (:report, :edition, :incident, :at, :began)
            on conflict do nothing
            """)
                .param("report", out.reportId())
                .param("edition", out.edition())
                .param("incident", out.incidentId())
                .param("at", Times.sql(out.at()))
                .param("began", Times.sql(out.beganAt()))
                .update();
    }

    /** After the one moment, up to the other; the last edition of each report, in the order in which they came. */
    public List<Out> between(Instant after, Instant until) {
        return latest("at > :after and at <= :until", after, until);
    }

    /** Of incidents that began after the one moment, up to the other. */
    public List<Out> began(Instant after, Instant until) {
        return latest("began_at > :after and began_at <= :until", after, until);
    }

    private List<Out> latest(String which, Instant after, Instant until) {
        return db.sql("""
            select * from (
                select distinct on (report_id) * from sharing_out where %s order by report_id, edition desc) latest
            order by at, report_id
            """.formatted(which))
                .param("after", Times.sql(after))
                .param("until", Times.sql(until))
                .query((row, n) -> new Out(
                        row.getLong("report_id"),
                        row.getInt("edition"),
                        row.getLong("incident_id"),
                        Times.instant(row, "at"),
                        Times.instant(row, "began_at")))
                .list();
    }

    public Optional<Instant> toldUntil(long personId) {
        return db.sql("select told_until from sharing_digest where person_id = :person")
                .param("person", personId)
                .query((row, n) -> Times.instant(row, "told_until"))
                .optional();
    }

    public void told(long personId, Instant until) {
        db.sql("""
            insert into sharing_digest (person_id, told_until) values (:person, :until)
            on conflict (person_id) do update set told_until = :until
            """).param("person", personId).param("until", Times.sql(until)).update();
    }
}

package dev.andon.remarks.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.sql;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code remarks_mention} and {@code remarks_no_letters}. */
@Component
public class MentionTable {
    private final JdbcClient db;

    MentionTable(JdbcClient db) {
        this.db = db;
    }

    /** A mention without its report. */
    public record Row(long incidentId, String reportKey, int remark, int saying, String by, Instant at) {}

    /** @return whether it is new */
    public boolean insert(long reportId, int remark, int saying, long personId, String by, Instant at) {
        return db.sql("""
            insert into remarks_mention (report_id, remark, saying, person_id, mentioned_by, mentioned_at)
            values (:report, :remark, :saying, :person, :by, :at)
            on conflict do nothing
            """)
                        .param("report", reportId)
                        .param("remark", remark)
                        .param("saying", saying)
                        .param("person", personId)
                        .param("by", by)
                        .param("at", sql(at))
                        .update()
                > 0;
    }

    /** Nobody is meant by what was taken back. */
    public void forget(long reportId, int remark, int saying) {
        db.sql("delete from remarks_mention where report_id = :report and remark = :remark and saying = :saying")
                .param("report", reportId)
                .param("remark", remark)
                .param("saying", saying)
                .update();
    }

    /** Of this person, seen or not, latest first. */
    public List<Row> of(long personId, boolean unseen, int limit) {
        return db.sql("""
            select r.incident_id, r.report_key, m.* from remarks_mention m join remarks_report r using (report_id)
            where m.person_id = :person and (m.seen_at is null or not :unseen)
            order by m.mentioned_at desc, m.report_id desc, m.remark desc, m.saying desc
            limit :limit
            """)
                .param("person", personId)
                .param("unseen", unseen)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        row.getLong("incident_id"),
                        row.getString("report_key"),
                        row.getInt("remark"),
                        row.getInt("saying"),
                        row.getString("mentioned_by"),
                        instant(row, "mentioned_at")))
                .list();
    }

    /** Every mention of this person in the comment; answers whether any was new to them. */
    public boolean see(long reportId, int remark, long personId, Instant now) {
        return db.sql("""
            update remarks_mention set seen_at = :now
            where person_id = :person and report_id = :report and remark = :remark and seen_at is null
            """)
                        .param("person", personId)
                        .param("report", reportId)
                        .param("remark", remark)
                        .param("now", sql(now))
                        .update()
                > 0;
    }

    public boolean wantsLetters(long personId) {
        return db.sql("select not exists (select 1 from remarks_no_letters where person_id = :person)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    public void wantLetters(long personId, boolean wanted) {
        db.sql(
                        wanted
                                ? "delete from remarks_no_letters where person_id = :person"
                                : "insert into remarks_no_letters (person_id) values (:person) on conflict do nothing")
                .param("person", personId)
                .update();
    }
}

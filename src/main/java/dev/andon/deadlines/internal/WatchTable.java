package dev.andon.deadlines.internal;

import dev.andon.platform.database.Times;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code deadlines_watch}: which follow-up is looked at when. */
@Component
public class WatchTable {
    private final JdbcClient db;

    WatchTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param day its last day when it was looked at; null for none
     * @param daySince since when that was its last day
     * @param given the due date that a policy gave it; null for none
     * @param owner who is known to know that it is theirs; null for nobody
     */
    record Row(
            long number,
            @Nullable LocalDate day,
            @Nullable Instant daySince,
            @Nullable LocalDate given,
            @Nullable Long owner) {}

    /** Nobody else's until the transaction ends; a new one when there was none. */
    Row lock(long number) {
        db.sql("insert into deadlines_watch (number) values (:number) on conflict do nothing")
                .param("number", number)
                .update();
        return db.sql("select * from deadlines_watch where number = :number for update")
                .param("number", number)
                .query((row, n) -> new Row(
                        row.getLong("number"),
                        row.getObject("day", LocalDate.class),
                        Times.instantOrNull(row, "day_since"),
                        row.getObject("given", LocalDate.class),
                        row.getObject("owner", Long.class)))
                .single();
    }

    /** @param next null for not to be looked at again */
    void put(Row row, @Nullable Instant next) {
        db.sql("""
            update deadlines_watch
            set day = :day, day_since = :day_since, given = :given, owner = :owner, next_at = :next_at
            where number = :number
            """)
                .param("day", row.day(), Types.DATE)
                .param("day_since", Times.sqlOrNull(row.daySince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("given", row.given(), Types.DATE)
                .param("owner", row.owner(), Types.BIGINT)
                .param("next_at", Times.sqlOrNull(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("number", row.number())
                .update();
    }

    /** Those to be looked at now, those that wait longest first. */
    List<Long> due(Instant now, int limit) {
        return db.sql("""
            select number from deadlines_watch where next_at <= :now order by next_at, number limit :limit
            """)
                .param("now", Times.sql(now))
                .param("limit", limit)
                .query((rs, _) -> rs.getLong("number"))
                .list();
    }

    /** One that could not be looked at waits, so that the others come to their turn. */
    void later(long number, Instant next) {
        db.sql("update deadlines_watch set next_at = :next_at where number = :number")
                .param("next_at", Times.sql(next))
                .param("number", number)
                .update();
    }

    /** One that is to be done is looked at anew. */
    public void lookAt(long number, Instant now) {
        db.sql("update deadlines_watch set next_at = :now where number = :number and next_at > :now")
                .param("now", Times.sql(now))
                .param("number", number)
                .update();
    }

    /** What is to be done after an incident is looked at anew. */
    void lookAfter(long incidentId, Instant now) {
        db.sql("""
            update deadlines_watch set next_at = :now
            where next_at > :now and number in (select f.number from followups_item f where f.incident_id = :incident)
            """).param("now", Times.sql(now)).param("incident", incidentId).update();
    }

    /** Everything that is to be done is looked at anew. */
    public void lookAtAll(Instant now) {
        db.sql("update deadlines_watch set next_at = :now where next_at > :now")
                .param("now", Times.sql(now))
                .update();
    }
}

package dev.andon.trackers.internal;

import dev.andon.platform.database.Times;
import dev.andon.trackers.Step;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened between follow-ups and their tickets. */
@Component
public class StepTable {
    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void note(
            long followUp,
            String connection,
            String by,
            String what,
            String field,
            String before,
            String after,
            Instant at) {
        jdbc.sql("""
            insert into trackers_step (follow_up, connection, at, actor_name, what, field, before, after)
            values (:followUp, :connection, :at, :by, :what, :field, :before, :after)
            """)
                .param("followUp", followUp)
                .param("connection", connection)
                .param("at", Times.sql(at))
                .param("by", by)
                .param("what", what)
                .param("field", field)
                .param("before", before)
                .param("after", after)
                .update();
    }

    /** Latest first. */
    public List<Step> of(long followUp, int limit) {
        return jdbc.sql("""
            select at, actor_name, what, field, before, after from trackers_step
            where follow_up = :followUp
            order by id desc
            limit :limit
            """)
                .param("followUp", followUp)
                .param("limit", limit)
                .query((row, _) -> new Step(
                        Times.instant(row, "at"),
                        row.getString("actor_name"),
                        row.getString("what"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}

package dev.andon.response.internal;

import static dev.andon.platform.database.Times.instant;

import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Settled;
import dev.andon.response.Pace;
import dev.andon.response.Pacing.Change;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code response_pace}, which has one row, and {@code response_pace_change}. */
@Component
public class PaceTable {
    private final JdbcClient db;
    private final ChangeRows rows;
    private final Settled settled;

    PaceTable(JdbcClient db, ChangeRows rows, Settled settled) {
        this.settled = settled;
        this.db = db;
        this.rows = rows;
    }

    /** @param locked until the caller's transaction ends: two owners who save at once must not undo each other */
    public Pace read(boolean locked) {
        return locked ? query(" for update") : settled.of("pace", () -> query(""));
    }

    private Pace query(String lock) {
        return db.sql("select * from response_pace" + lock)
                .query((row, _) ->
                        new Pace(row.getInt("answer_minutes"), row.getInt("objection_minutes"), row.getLong("version")))
                .single();
    }

    public void update(Pace pace) {
        db.sql("""
            update response_pace
            set answer_minutes = :answer, objection_minutes = :objection, version = :version
            """)
                .param("answer", pace.answerMinutes())
                .param("objection", pace.objectionMinutes())
                .param("version", pace.version())
                .update();
    }

    /** Writes down who changed one of them, from how many minutes to how many. */
    public void note(Actor actor, String field, int before, int after) {
        rows.note("response_pace_change", actor, Map.of("field", field), before, after);
    }

    /** Latest first. */
    public List<Change> changes(int limit) {
        return db.sql("select * from response_pace_change order by id desc limit :limit")
                .param("limit", limit)
                .query((row, _) -> new Change(
                        instant(row, "changed_at"),
                        row.getString("actor_name"),
                        row.getString("field"),
                        Integer.parseInt(row.getString("before")),
                        Integer.parseInt(row.getString("after"))))
                .list();
    }
}

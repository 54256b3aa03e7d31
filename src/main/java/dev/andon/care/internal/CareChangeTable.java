package dev.andon.care.internal;

import dev.andon.care.CareKeeping.Change;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code care_change}: who changed the settings. */
@Component
public class CareChangeTable {
    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final ChangeRows rows;

    CareChangeTable(JdbcClient db, ChangeRows rows) {
        this.db = db;
        this.rows = rows;
    }

    public void note(Actor actor, Map<String, ?> before, Map<String, ?> after) {
        rows.note("care_change", actor, Map.of(), before, after);
    }

    /** Latest first. */
    public List<Change> latest() {
        return db.sql("select * from care_change order by id desc limit :limit")
                .param("limit", SHOWN)
                .query((row, n) -> new Change(
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        rows.facts(row.getString("before"), row.getString("after"))))
                .list();
    }
}

package dev.andon.remarks.internal;

import static dev.andon.platform.database.Times.instant;

import dev.andon.learning.Report;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.remarks.Earlier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code remarks_change}: who changed what in comments. */
@Component
public class ChangeTable {
    private static final String TABLE = "remarks_change";

    private final JdbcClient db;
    private final ChangeRows rows;
    private final JsonMapper json;

    ChangeTable(JdbcClient db, ChangeRows rows, JsonMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    /** As it is kept in {@code before} and {@code after}. */
    private record Words(String text) {}

    /** Something was done with a comment: resolved, reopened, accepted, declined, removed. */
    public void note(Actor actor, Report report, int remark, String what, @Nullable String why) {
        rows.note(TABLE, actor, about(report.id() + "/" + remark, what), null, why == null ? null : new Words(why));
    }

    /** A saying has other words now. */
    public void edited(Actor actor, Report report, int remark, int saying, String before, String after) {
        String subject = subject(report, remark, saying);
        rows.note(TABLE, actor, about(subject, "edited"), new Words(before), new Words(after));
    }

    /** A saying was taken back; what it said once goes with it. */
    public void takenBack(Actor actor, Report report, int remark, int saying) {
        String subject = subject(report, remark, saying);
        db.sql("update remarks_change set before = null, after = null where subject = :subject")
                .param("subject", subject)
                .update();
        rows.note(TABLE, actor, about(subject, "taken back"), null, null);
    }

    /** Whether somebody wants letters when they are mentioned. */
    public void letters(Actor actor, boolean before, boolean after) {
        rows.note(
                TABLE,
                actor,
                about("letters/" + actor.id(), "letters"),
                Map.of("wanted", before),
                Map.of("wanted", after));
    }

    /** What a saying said before it was edited, latest first. */
    public List<Earlier> earlier(Report report, int remark, int saying) {
        return db.sql("""
            select before, changed_at from remarks_change
            where subject = :subject and what = 'edited' and before is not null
            order by id desc
            """)
                .param("subject", subject(report, remark, saying))
                .query((row, _) -> new Earlier(
                        json.readTree(row.getString("before")).path("text").asString(""), instant(row, "changed_at")))
                .list();
    }

    private static String subject(Report report, int remark, int saying) {
        return "%d/%d/%d".formatted(report.id(), remark, saying);
    }

    private static Map<String, String> about(String subject, String what) {
        return Map.of("subject", subject, "what", what);
    }
}

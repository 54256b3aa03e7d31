package dev.andon.prevention.internal;

import dev.andon.followups.State;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.Times;
import dev.andon.prevention.Answer;
import dev.andon.prevention.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code prevention_answer} and its record of changes. */
@Component
public class AnswerTable {
    private static final int SHOWN = 30;

    private final JdbcClient db;
    private final ChangeRows changes;

    AnswerTable(JdbcClient db, ChangeRows changes) {
        this.db = db;
        this.changes = changes;
    }

    /** What was changed, by whom; for one incident and follow-up. */
    public record Change(long followUp, Instant at, String by, List<String> facts) {}

    public List<Answer> of(long incidentId) {
        return db.sql("select * from prevention_answer where incident_id = :incident order by answered_at, follow_up")
                .param("incident", incidentId)
                .query(AnswerTable::answer)
                .list();
    }

    /** Latest first. */
    public List<Answer> ofFollowUp(long followUp) {
        return db.sql("select * from prevention_answer where follow_up = :followUp order by answered_at desc,"
                        + " incident_id")
                .param("followUp", followUp)
                .query(AnswerTable::answer)
                .list();
    }

    public Optional<Answer> find(long incidentId, long followUp) {
        return of(incidentId).stream()
                .filter(answer -> answer.followUp() == followUp)
                .findFirst();
    }

    /** To be called with the incident's row locked. */
    public void put(Actor actor, @Nullable Answer before, Answer after) {
        db.sql("""
            insert into prevention_answer
                (incident_id, follow_up, verdict, reason, state_then, answered_at, answered_by, version)
            values (:incident, :followUp, :verdict, :reason, :then, :at, :by, :version)
            on conflict (incident_id, follow_up) do update
            set verdict = :verdict, reason = :reason, answered_at = :at, answered_by = :by, version = :version
            """)
                .param("incident", after.incidentId())
                .param("followUp", after.followUp())
                .param("verdict", after.verdict().word())
                .param("reason", after.reason())
                .param("then", after.stateThen().word())
                .param("at", Times.sql(after.at()))
                .param("by", after.by())
                .param("version", after.version())
                .update();
        note(actor, after, before == null ? null : fields(before), fields(after));
    }

    public void remove(Actor actor, Answer answer) {
        db.sql("delete from prevention_answer where incident_id = :incident and follow_up = :followUp")
                .param("incident", answer.incidentId())
                .param("followUp", answer.followUp())
                .update();
        note(actor, answer, fields(answer), null);
    }

    private void note(
            Actor actor, Answer answer, @Nullable Map<String, String> before, @Nullable Map<String, String> after) {
        String subject = answer.incidentId() + "/" + answer.followUp();
        changes.note("prevention_answer_change", actor, Map.of("subject", subject), before, after);
    }

    private static Map<String, String> fields(Answer answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("answer", answer.verdict().word());
        fields.put("reason", Objects.requireNonNullElse(answer.reason(), ""));
        return fields;
    }

    /** What people changed about an incident's answers, latest first. */
    public List<Change> changes(long incidentId) {
        return db.sql("""
            select subject, changed_at, actor_name, before, after
            from prevention_answer_change
            where starts_with(subject, :subject)
            order by id desc
            limit :limit
            """)
                .param("subject", incidentId + "/")
                .param("limit", SHOWN)
                .query((row, _) -> new Change(
                        Long.parseLong(row.getString("subject").split("/")[1]),
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        changes.facts(row.getString("before"), row.getString("after"))))
                .list();
    }

    private static Answer answer(ResultSet row, int index) throws SQLException {
        return new Answer(
                row.getLong("incident_id"),
                row.getLong("follow_up"),
                Verdict.find(row.getString("verdict")).orElseThrow(),
                row.getString("reason"),
                State.of(row.getString("state_then")),
                Times.instant(row, "answered_at"),
                row.getString("answered_by"),
                row.getLong("version"));
    }
}

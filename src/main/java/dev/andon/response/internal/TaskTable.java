package dev.andon.response.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;

import dev.andon.people.Actor;
import dev.andon.platform.database.ReadOnce;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.response.Task;
import dev.andon.response.Tasking.TaskGiven;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code response_task}. Whoever writes here has locked the log of the incident. */
@Component
public class TaskTable {
    private final JdbcClient db;

    TaskTable(JdbcClient db) {
        this.db = db;
    }

    /** The number of the next one. */
    public long next(long incidentId) {
        return db.sql("select coalesce(max(task), 0) + 1 from response_task where incident_id = :incident")
                .param("incident", incidentId)
                .query(Long.class)
                .single();
    }

    public void insert(Entry entry, TaskGiven given) {
        db.sql("""
            insert into response_task (incident_id, task, person_id, person_name, body, given_by, given_at, due)
            values (:incident, :task, :person, :name, :body, :by, :at, :due)
            on conflict do nothing
            """)
                .param("incident", entry.incidentId())
                .param("task", given.task())
                .param("person", given.to().id())
                .param("name", given.to().name())
                .param("body", given.text())
                .param("by", entry.actor().name())
                .param("at", sql(entry.occurredAt()))
                .param("due", sql(given.due()))
                .update();
    }

    public void acknowledge(long incidentId, long task, Instant at) {
        db.sql("update response_task set acknowledged_at = :at where incident_id = :incident and task = :task")
                .param("incident", incidentId)
                .param("task", task)
                .param("at", sql(at))
                .update();
    }

    public void end(long incidentId, long task, Task.Outcome outcome, @Nullable String remark, Instant at) {
        db.sql("""
            update response_task
            set outcome = :outcome, remark = :remark, ended_at = :at
            where incident_id = :incident and task = :task
            """)
                .param("incident", incidentId)
                .param("task", task)
                .param("outcome", outcome.word())
                .param("remark", remark)
                .param("at", sql(at))
                .update();
    }

    /** The log has said that nobody took it on. */
    public void unanswered(long incidentId, long task, Instant at) {
        db.sql("update response_task set unanswered_at = :at where incident_id = :incident and task = :task")
                .param("incident", incidentId)
                .param("task", task)
                .param("at", sql(at))
                .update();
    }

    /** The log has said that it was due and not done. */
    public void overdue(long incidentId, long task, Instant at) {
        db.sql("update response_task set overdue_at = :at where incident_id = :incident and task = :task")
                .param("incident", incidentId)
                .param("task", task)
                .param("at", sql(at))
                .update();
    }

    public Optional<Task> find(long incidentId, long task) {
        return db.sql("select * from response_task where incident_id = :incident and task = :task")
                .param("incident", incidentId)
                .param("task", task)
                .query(TaskTable::task)
                .optional();
    }

    /** First due first. */
    public List<Task> open(long incidentId) {
        return ReadOnce.of(List.of("open tasks", incidentId), () -> readOpen(incidentId));
    }

    private List<Task> readOpen(long incidentId) {
        return db.sql("""
            select * from response_task
            where incident_id = :incident and outcome is null
            order by due, task
            """).param("incident", incidentId).query(TaskTable::task).list();
    }

    /** Latest first, those below a number when it is given. */
    public List<Task> of(long incidentId, boolean onlyOpen, @Nullable Long before, int limit) {
        return db.sql("""
            select * from response_task
            where incident_id = :incident
                and task < :before
                and (not :open or outcome is null)
            order by task desc
            limit :limit
            """)
                .param("incident", incidentId)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("open", onlyOpen)
                .param("limit", limit)
                .query(TaskTable::task)
                .list();
    }

    /** What the viewer has to do in live incidents they may see, first due first. */
    public List<Task> openOf(Actor viewer, int limit) {
        Map<String, Object> params = new HashMap<>();
        Visible.to(viewer, params);
        return db.sql("""
            select t.*
            from response_task t
                join incident i on i.id = t.incident_id
            where t.person_id = :viewer and t.outcome is null and %s and %s
            order by t.due, t.incident_id, t.task
            limit :limit
            """.formatted(Narrowing.LIVE, Visible.SQL))
                .params(params)
                .param("limit", limit)
                .query(TaskTable::task)
                .list();
    }

    /** Changes whenever a task is given, taken on or ended where this viewer may know of it. */
    public String beat(Actor viewer) {
        Map<String, Object> params = new HashMap<>();
        Visible.to(viewer, params);
        return db.sql("""
            select count(*) || '/' || count(t.acknowledged_at) || '/' || coalesce(sum(t.task * 31 + t.incident_id), 0)
                || '/' || count(t.unanswered_at) || '/' || count(t.overdue_at)
            from response_task t
                join incident i on i.id = t.incident_id
            where t.outcome is null and %s and %s
            """.formatted(Narrowing.LIVE, Visible.SQL))
                .params(params)
                .query(String.class)
                .single();
    }

    private static Task task(ResultSet rs, int index) throws SQLException {
        String outcome = rs.getString("outcome");
        return new Task(
                rs.getLong("incident_id"),
                rs.getLong("task"),
                new Holder(rs.getLong("person_id"), rs.getString("person_name")),
                rs.getString("body"),
                rs.getString("given_by"),
                instant(rs, "given_at"),
                instant(rs, "due"),
                instantOrNull(rs, "acknowledged_at"),
                outcome == null ? null : Task.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                instantOrNull(rs, "ended_at"),
                rs.getString("remark"),
                instantOrNull(rs, "unanswered_at"),
                instantOrNull(rs, "overdue_at"));
    }
}

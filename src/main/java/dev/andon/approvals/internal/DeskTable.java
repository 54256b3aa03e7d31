package dev.andon.approvals.internal;

import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;

import dev.andon.approvals.Desk;
import dev.andon.approvals.Lifecycle;
import dev.andon.approvals.Lifecycle.Review;
import dev.andon.approvals.Step.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands around reports: author, due date, whose answers are awaited. */
@Component
public class DeskTable {
    private final JdbcClient db;

    DeskTable(JdbcClient db) {
        this.db = db;
    }

    public Optional<Desk> find(long incidentId, String key) {
        return db.sql("select * from approvals_desk where incident_id = :incident and report_key = :key")
                .param("incident", incidentId)
                .param("key", key)
                .query(DeskTable::desk)
                .optional();
    }

    public Optional<Desk> find(long id) {
        return db.sql("select * from approvals_desk where id = :id")
                .param("id", id)
                .query(DeskTable::desk)
                .optional();
    }

    /** The one of this report, made when there is none; nobody else's until the transaction ends. */
    public Desk lock(long incidentId, String key) {
        db.sql("""
            insert into approvals_desk (incident_id, report_key)
            values (:incident, :key)
            on conflict do nothing
            """).param("incident", incidentId).param("key", key).update();
        return db.sql("select * from approvals_desk where incident_id = :incident and report_key = :key for update")
                .param("incident", incidentId)
                .param("key", key)
                .query(DeskTable::desk)
                .single();
    }

    public void author(long id, long personId) {
        db.sql("update approvals_desk set author_id = :person where id = :id")
                .param("id", id)
                .param("person", personId)
                .update();
    }

    public void usualAuthor(long id, @Nullable Long personId) {
        db.sql("update approvals_desk set usual_author_id = :person where id = :id")
                .param("id", id)
                .param("person", personId, Types.BIGINT)
                .update();
    }

    public void due(long id, @Nullable LocalDate on, @Nullable Instant at, @Nullable ZoneId zone, boolean byHand) {
        db.sql("""
            update approvals_desk
            set due_on = :on, due_at = :at, due_zone = :zone, due_by_hand = :hand
            where id = :id
            """)
                .param("id", id)
                .param("on", on, Types.DATE)
                .param("at", at == null ? null : sql(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", zone == null ? null : zone.getId(), Types.VARCHAR)
                .param("hand", byHand)
                .update();
    }

    public void settle(long id, boolean settled) {
        db.sql("update approvals_desk set settled = :settled where id = :id")
                .param("id", id)
                .param("settled", settled)
                .update();
    }

    /** The text is another one now. */
    public void hash(long id, String hash) {
        db.sql("update approvals_desk set hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
        count(id);
    }

    /** Whether a review is open. */
    public boolean isReviewed(long id) {
        return db.sql("select hash is not null from approvals_desk where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Something was noted that changes nothing a list asks for. */
    public void stepped(long id) {
        db.sql("update approvals_desk set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Brings in line what lists ask for. */
    public void project(long id, Lifecycle life, String hash) {
        Review review = life.review();
        db.sql("""
            update approvals_desk
            set version = version + 1, hash = :hash, quorum = :quorum, waived = :waived
            where id = :id
            """)
                .param("id", id)
                .param("hash", review == null ? null : hash)
                .param("quorum", review == null ? null : review.quorum(), Types.INTEGER)
                .param("waived", life.waived())
                .update();
        db.sql("delete from approvals_approver where desk_id = :id")
                .param("id", id)
                .update();
        if (review != null) {
            review.approvers().forEach(named -> approver(id, named.id(), life));
        }
        count(id);
    }

    private void approver(long id, long person, Lifecycle life) {
        Optional<Lifecycle.Answer> said = life.answer(person);
        db.sql("""
            insert into approvals_approver (desk_id, person_id, answered_hash, approved_hash)
            values (:id, :person, :answered, :approved)
            """)
                .param("id", id)
                .param("person", person)
                .param("answered", said.map(Lifecycle.Answer::hash).orElse(null))
                .param(
                        "approved",
                        said.filter(answer -> answer.verdict() == Verdict.APPROVE)
                                .map(Lifecycle.Answer::hash)
                                .orElse(null))
                .update();
    }

    private void count(long id) {
        db.sql("""
            update approvals_desk
            set approvals = (
                select count(*) from approvals_approver approver
                where approver.desk_id = approvals_desk.id and approver.approved_hash = approvals_desk.hash)
            where id = :id
            """).param("id", id).update();
    }

    /** Nobody's answer to the text as it is now is awaited any more. */
    public void done(long id) {
        db.sql("""
            update approvals_approver
            set answered_hash = desk.hash
            from approvals_desk desk
            where desk.id = approvals_approver.desk_id and desk.id = :id
            """).param("id", id).update();
    }

    /** Those that wait for an answer of this person. */
    public List<Desk> awaiting(long personId, int limit) {
        return db.sql("""
            select desk.* from approvals_approver approver
            join approvals_desk desk on desk.id = approver.desk_id
            where approver.person_id = :person and approver.answered_hash is distinct from desk.hash
            order by desk.due_at nulls last, desk.id
            limit :limit
            """)
                .param("person", personId)
                .param("limit", limit)
                .query(DeskTable::desk)
                .list();
    }

    /** Those this person has to write, first due first. */
    public List<Desk> toWrite(long personId, int limit) {
        return db.sql("""
            select * from approvals_desk
            where coalesce(author_id, usual_author_id) = :person and due_at is not null and not settled
            order by due_at, id
            limit :limit
            """)
                .param("person", personId)
                .param("limit", limit)
                .query(DeskTable::desk)
                .list();
    }

    /**
     * Those that are due and not settled, first due first.
     *
     * @param before only those due before it; null for all
     * @param afterDue where the page before ended; with the two others
     */
    public List<Desk> due(
            @Nullable Instant before, @Nullable Instant afterDue, long afterIncident, String afterKey, int limit) {
        return db.sql("""
            select * from approvals_desk
            where due_at is not null and not settled
                and (:before::timestamptz is null or due_at < :before)
                and (:after::timestamptz is null or (due_at, incident_id, report_key) > (:after, :incident, :key))
            order by due_at, incident_id, report_key
            limit :limit
            """)
                .param("before", before == null ? null : sql(before), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", afterDue == null ? null : sql(afterDue), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("incident", afterIncident)
                .param("key", afterKey)
                .param("limit", limit)
                .query(DeskTable::desk)
                .list();
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name == null ? null : ZoneId.of(name);
    }

    private static Desk desk(ResultSet row, int n) throws SQLException {
        Long named = row.getObject("author_id", Long.class);
        return new Desk(
                row.getLong("id"),
                row.getLong("incident_id"),
                row.getString("report_key"),
                named == null ? row.getObject("usual_author_id", Long.class) : named,
                named != null,
                row.getObject("due_on", LocalDate.class),
                instantOrNull(row, "due_at"),
                zone(row.getString("due_zone")),
                row.getBoolean("due_by_hand"),
                row.getBoolean("settled"),
                row.getLong("version"));
    }
}

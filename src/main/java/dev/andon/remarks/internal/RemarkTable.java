package dev.andon.remarks.internal;

import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;

import dev.andon.learning.Report;
import dev.andon.remarks.Kind;
import dev.andon.remarks.Passage;
import dev.andon.remarks.Place;
import dev.andon.remarks.Proposal;
import dev.andon.remarks.Proposal.Outcome;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Saying;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code remarks_report} and {@code remarks_remark}. */
@Component
public class RemarkTable {
    private final JdbcClient db;
    private final SayingTable sayings;

    RemarkTable(JdbcClient db, SayingTable sayings) {
        this.db = db;
        this.sayings = sayings;
    }

    /** Of this report nobody else changes comments until the transaction ends. */
    public void lock(Report report) {
        db.sql("""
            insert into remarks_report (report_id, incident_id, report_key)
            values (:report, :incident, :key)
            on conflict do nothing
            """)
                .param("report", report.id())
                .param("incident", report.incidentId())
                .param("key", report.key())
                .update();
        db.sql("select 1 from remarks_report where report_id = :report for update")
                .param("report", report.id())
                .query(Integer.class)
                .single();
    }

    /** The number of the next one. */
    public int next(long reportId) {
        return db.sql("update remarks_report set begun = begun + 1 where report_id = :report returning begun")
                .param("report", reportId)
                .query(Integer.class)
                .single();
    }

    public void insert(long reportId, int number, Kind kind, @Nullable Place place, @Nullable String text, Instant at) {
        Passage passage = place == null ? null : place.passage();
        db.sql("""
            insert into remarks_remark (report_id, remark, kind, section, section_version, from_at, to_at, quote, words,
                                        replacement, begun_at)
            values (:report, :remark, :kind, :section, :version, :from, :to, :quote, :words, :replacement, :at)
            """)
                .param("report", reportId)
                .param("remark", number)
                .param("kind", kind.word())
                .param("section", place == null ? null : place.section())
                .param("version", place == null ? null : place.version(), Types.BIGINT)
                .param("from", passage == null ? null : passage.from(), Types.INTEGER)
                .param("to", passage == null ? null : passage.to(), Types.INTEGER)
                .param("quote", place == null ? null : place.quote())
                .param("words", place == null ? null : place.words())
                .param("replacement", text)
                .param("at", sql(at))
                .update();
    }

    /** Of a report, in the order in which they were begun; those that are gone without a trace left out. */
    public List<Remark> of(long reportId) {
        Map<Integer, List<Saying>> said = sayings.of(reportId);
        return db.sql("select * from remarks_remark where report_id = :report and not removed order by remark")
                .param("report", reportId)
                .query((row, _) -> remark(row, said.getOrDefault(row.getInt("remark"), List.of())))
                .list();
    }

    /** Whether anybody said anything of a report. */
    public boolean any(long reportId) {
        return db.sql("select exists (select 1 from remarks_remark where report_id = :report and not removed)")
                .param("report", reportId)
                .query(Boolean.class)
                .single();
    }

    /** Where it stands in a later version, unless somebody was faster or is at it: whoever looks waits for nobody. */
    public void move(long reportId, int number, long from, Place place) {
        Passage passage = place.passage();
        db.sql("""
            update remarks_remark set section_version = :version, from_at = :from, to_at = :to
            where report_id = :report and remark in (
                select remark from remarks_remark
                where report_id = :report and remark = :remark and section_version = :before
                for update skip locked)
            """)
                .param("report", reportId)
                .param("remark", number)
                .param("before", from)
                .param("version", place.version())
                .param("from", passage == null ? null : passage.from(), Types.INTEGER)
                .param("to", passage == null ? null : passage.to(), Types.INTEGER)
                .update();
    }

    /** Something in it is another now. */
    public void touch(long reportId, int number) {
        update(reportId, number, "", Map.of());
    }

    public void resolve(long reportId, int number, String by, Instant at) {
        update(reportId, number, "resolved_at = :at, resolved_by = :by", Map.of("at", sql(at), "by", by));
    }

    public void reopen(long reportId, int number) {
        update(reportId, number, "resolved_at = null, resolved_by = null, outcome = null, reason = null", Map.of());
    }

    public void decide(long reportId, int number, Outcome outcome, @Nullable String reason) {
        update(
                reportId,
                number,
                "outcome = :outcome, reason = nullif(:reason, '')",
                Map.of("outcome", outcome.word(), "reason", Objects.requireNonNullElse(reason, "")));
    }

    public void remove(long reportId, int number) {
        update(reportId, number, "removed = true", Map.of());
    }

    private void update(long reportId, int number, String what, Map<String, ?> params) {
        db.sql("update remarks_remark set " + (what.isEmpty() ? "" : what + ", ")
                        + "version = version + 1 where report_id = :report and remark = :remark")
                .params(params)
                .param("report", reportId)
                .param("remark", number)
                .update();
    }

    private static Remark remark(ResultSet row, List<Saying> said) throws SQLException {
        String replacement = row.getString("replacement");
        String outcome = row.getString("outcome");
        return new Remark(
                row.getInt("remark"),
                Kind.find(row.getString("kind")).orElseThrow(),
                place(row),
                replacement == null
                        ? null
                        : new Proposal(
                                replacement,
                                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                                row.getString("reason")),
                instantOrNull(row, "resolved_at"),
                row.getString("resolved_by"),
                row.getLong("version"),
                said);
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        String section = row.getString("section");
        Integer from = row.getObject("from_at", Integer.class);
        Integer to = row.getObject("to_at", Integer.class);
        return section == null
                ? null
                : new Place(
                        section,
                        row.getLong("section_version"),
                        from == null || to == null ? null : new Passage(from, to),
                        row.getString("quote"),
                        row.getString("words"));
    }
}

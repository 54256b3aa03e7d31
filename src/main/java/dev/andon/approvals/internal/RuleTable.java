package dev.andon.approvals.internal;

import dev.andon.approvals.ReviewRules;
import dev.andon.approvals.RuleKeeping.Change;
import dev.andon.approvals.SeverityRule;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.database.ReadOnce;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the house's rules about reports. */
@Component
public class RuleTable {
    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final ChangeRows changes;

    RuleTable(JdbcClient db, ChangeRows changes) {
        this.db = db;
        this.changes = changes;
    }

    public ReviewRules rules() {
        return ReadOnce.of(List.of("review-rules"), () -> read(""));
    }

    /** Nobody else's until the transaction ends. */
    public ReviewRules lock() {
        return read(" for update");
    }

    private ReviewRules read(String lock) {
        return db.sql("select * from approvals_setting" + lock)
                .query((row, n) -> new ReviewRules(
                        bySeverity(), weekend(row), freeDays(), row.getInt("remind_days"), row.getLong("version")))
                .single();
    }

    private static Set<DayOfWeek> weekend(ResultSet row) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream((Integer[]) row.getArray("weekend").getArray())
                .map(DayOfWeek::of)
                .forEach(days::add);
        return days;
    }

    private Map<String, SeverityRule> bySeverity() {
        Map<String, SeverityRule> rules = new HashMap<>();
        db.sql("select * from approvals_rule")
                .query((row, n) -> new SeverityRule(
                        row.getString("severity"),
                        row.getObject("due_days", Integer.class),
                        SeverityRule.Gate.valueOf(row.getString("gate").toUpperCase(Locale.ROOT)),
                        row.getInt("quorum")))
                .list()
                .forEach(rule -> rules.put(rule.severity(), rule));
        return rules;
    }

    private SortedMap<LocalDate, String> freeDays() {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        db.sql("select * from approvals_free_day")
                .query((row, n) -> days.put(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
        return days;
    }

    public void replace(ReviewRules rules) {
        db.sql("update approvals_setting set weekend = :weekend, remind_days = :days, version = :version")
                .param(
                        "weekend",
                        rules.weekend().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("days", rules.remindDays())
                .param("version", rules.version())
                .update();
        db.sql("delete from approvals_rule").update();
        rules.bySeverity().values().forEach(this::insert);
        db.sql("delete from approvals_free_day").update();
        rules.freeDays()
                .forEach((day, name) -> db.sql("insert into approvals_free_day (day, name) values (:day, :name)")
                        .param("day", day)
                        .param("name", name)
                        .update());
    }

    private void insert(SeverityRule rule) {
        db.sql("""
            insert into approvals_rule (severity, due_days, gate, quorum)
            values (:severity, :days, :gate, :quorum)
            """)
                .param("severity", rule.severity())
                .param("days", rule.dueDays(), java.sql.Types.INTEGER)
                .param("gate", rule.gate().word())
                .param("quorum", rule.quorum())
                .update();
    }

    public void note(Actor actor, ReviewRules before, ReviewRules after) {
        changes.note("approvals_change", actor, Map.of(), before.facts(), after.facts());
    }

    /** Latest first. */
    public List<Change> changes() {
        return db.sql("select * from approvals_change order by id desc limit :limit")
                .param("limit", SHOWN)
                .query((row, n) -> new Change(
                        Times.instant(row, "changed_at"),
                        row.getString("actor_name"),
                        changes.facts(row.getString("before"), row.getString("after"))))
                .list();
    }
}

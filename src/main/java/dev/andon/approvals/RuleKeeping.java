package dev.andon.approvals;

import dev.andon.approvals.internal.RuleTable;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Severity;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the house wants of its reports: by when, and what before they are published. Everybody may know; owners set it. */
@Component
public class RuleKeeping {
    private static final int MOST_DAYS = 365;
    private static final int MOST_QUORUM = 20;
    private static final int MOST_FREE_DAYS = 400;
    private static final int MOST_REMIND = 30;
    private static final int NAME = 80;

    private final RuleTable table;
    private final Playbook playbook;

    RuleKeeping(RuleTable table, Playbook playbook) {
        this.table = table;
        this.playbook = playbook;
    }

    /** A rule as typed; a severity of the playbook, and null for no due date. */
    public record RuleDraft(
            @Nullable String severity,
            @Nullable Integer dueDays,
            @Nullable String gate,
            @Nullable Integer quorum) {}

    /** @param day in ISO form */
    public record FreeDay(@Nullable String day, @Nullable String name) {}

    /**
     * As typed; a list that is absent stays as it is, one that is there replaces what was.
     *
     * @param weekend words such as {@code saturday}
     */
    public record Draft(
            @Nullable List<RuleDraft> rules,
            @Nullable List<String> weekend,
            @Nullable List<FreeDay> freeDays,
            @Nullable Integer remindDays) {}

    /** A change of the rules: who, when, and from what to what. */
    public record Change(Instant at, String by, List<String> facts) {}

    /** How the house has it. */
    public ReviewRules rules() {
        return table.rules();
    }

    /** Latest first. */
    public List<Change> changes(Actor viewer) {
        viewer.require(Access.OWNER);
        return table.changes();
    }

    /**
     * Changes what the draft speaks of. Due dates that are set already stay.
     *
     * @param ifMatch the version the caller has read, or null
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public ReviewRules change(Actor actor, Draft draft, @Nullable Long ifMatch) {
        actor.require(Access.OWNER);
        ReviewRules before = table.lock();
        Revision.check(ifMatch, before.version());
        Validation check = new Validation();
        int remind = draft.remindDays() == null ? before.remindDays() : draft.remindDays();
        noHoles(check, "rules", draft.rules());
        noHoles(check, "weekend", draft.weekend());
        noHoles(check, "free_days", draft.freeDays());
        check.throwIfAny();
        check.check(remind >= 0 && remind <= MOST_REMIND, "remind_days", "must be between 0 and " + MOST_REMIND);
        ReviewRules after = new ReviewRules(
                rules(check, draft.rules(), before.bySeverity()),
                weekend(check, draft.weekend(), before.weekend()),
                freeDays(check, draft.freeDays(), before.freeDays()),
                remind,
                before.version() + 1);
        check.throwIfAny();
        if (after.facts().equals(before.facts())) {
            return before;
        }
        table.replace(after);
        table.note(actor, before, after);
        return after;
    }

    /** In JSON a list may hold null. */
    private static void noHoles(Validation check, String field, @Nullable List<?> list) {
        check.check(list == null || list.stream().noneMatch(Objects::isNull), field, "holds null");
    }

    private Map<String, SeverityRule> rules(
            Validation check, @Nullable List<RuleDraft> drafts, Map<String, SeverityRule> before) {
        if (drafts == null) {
            return before;
        }
        List<String> known = playbook.severities().stream().map(Severity::key).toList();
        check.check(drafts.size() <= known.size(), "rules", "are more than there are severities");
        Map<String, SeverityRule> rules = new HashMap<>();
        for (int i = 0; i < Math.min(drafts.size(), known.size()); i++) {
            SeverityRule rule = rule(check, "rules[%d].".formatted(i), drafts.get(i), known);
            check.check(rules.put(rule.severity(), rule) == null, "rules[%d].severity".formatted(i), "is there twice");
        }
        return rules;
    }

    private static SeverityRule rule(Validation check, String at, RuleDraft draft, List<String> known) {
        String severity = check.line(at + "severity", draft.severity(), NAME);
        check.check(known.contains(severity), at + "severity", "is not a severity of the playbook");
        Integer days = draft.dueDays();
        check.check(
                days == null || days >= 1 && days <= MOST_DAYS, at + "due_days", "must be between 1 and " + MOST_DAYS);
        int quorum = draft.quorum() == null ? 1 : draft.quorum();
        check.check(quorum >= 1 && quorum <= MOST_QUORUM, at + "quorum", "must be between 1 and " + MOST_QUORUM);
        String gate = draft.gate() == null ? "nothing" : draft.gate().strip();
        boolean isGate = gate.equals("nothing") || gate.equals("accepted");
        check.check(isGate, at + "gate", "must be nothing or accepted");
        return new SeverityRule(
                severity,
                days,
                gate.equals("accepted") ? SeverityRule.Gate.ACCEPTED : SeverityRule.Gate.NOTHING,
                quorum);
    }

    private static Set<DayOfWeek> weekend(Validation check, @Nullable List<String> words, Set<DayOfWeek> before) {
        if (words == null) {
            return before;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < words.size(); i++) {
            try {
                days.add(DayOfWeek.valueOf(words.get(i).strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                check.error("weekend[%d]".formatted(i), "is not a day of the week such as saturday");
            }
        }
        check.check(days.size() < DayOfWeek.values().length, "weekend", "leaves no business day");
        return days;
    }

    private static SortedMap<LocalDate, String> freeDays(
            Validation check, @Nullable List<FreeDay> typed, SortedMap<LocalDate, String> before) {
        if (typed == null) {
            return before;
        }
        check.check(typed.size() <= MOST_FREE_DAYS, "free_days", "are too many; at most " + MOST_FREE_DAYS);
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (int i = 0; i < Math.min(typed.size(), MOST_FREE_DAYS); i++) {
            String at = "free_days[%d]".formatted(i);
            String name = check.optionalLine(at + ".name", typed.get(i).name(), NAME);
            LocalDate day =
                    day(check, at + ".day", check.line(at + ".day", typed.get(i).day(), NAME));
            if (day != null) {
                days.put(day, name == null ? "Free day" : name);
            }
        }
        return days;
    }

    /** A day in ISO form, or null with an error noted; nothing is noted of an empty one. */
    static @Nullable LocalDate day(Validation check, String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            check.check(day.getYear() >= 2000 && day.getYear() < 2200, field, "must be between 2000 and 2199");
            return day;
        } catch (DateTimeException e) {
            check.error(field, "is not a day such as 2026-12-24");
            return null;
        }
    }
}

package dev.andon.approvals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What a house wants of its reports.
 *
 * @param bySeverity what differs from nothing, by key
 * @param weekend days of the week that are no business days
 * @param freeDays the house's free days, each with its name
 * @param remindDays business days before the due date on which the author is reminded first; 0 for on the day alone
 * @param version grows with every change
 */
public record ReviewRules(
        Map<String, SeverityRule> bySeverity,
        Set<DayOfWeek> weekend,
        SortedMap<LocalDate, String> freeDays,
        int remindDays,
        long version) {

    /** What holds for a severity. */
    public SeverityRule of(String severity) {
        return bySeverity.getOrDefault(severity, SeverityRule.none(severity));
    }

    public boolean isBusinessDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !freeDays.containsKey(day);
    }

    /** The day that many business days after this one; with 0, this one or the next business day. */
    public LocalDate after(LocalDate day, int businessDays) {
        LocalDate date = day;
        for (int left = businessDays; left > 0; ) {
            date = date.plusDays(1);
            left -= isBusinessDay(date) ? 1 : 0;
        }
        while (!isBusinessDay(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** The day that many business days before this one. */
    public LocalDate before(LocalDate day, int businessDays) {
        LocalDate date = day;
        for (int left = businessDays; left > 0; ) {
            date = date.minusDays(1);
            left -= isBusinessDay(date) ? 1 : 0;
        }
        return date;
    }

    /** For the record of changes. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        new java.util.TreeMap<>(bySeverity)
                .forEach((key, rule) -> facts.put(
                        key,
                        "%s; before publishing: %s; quorum %d"
                                .formatted(
                                        rule.dueDays() == null ? "no due date" : "due in " + rule.dueDays() + " days",
                                        rule.gate().word(),
                                        rule.quorum())));
        facts.put("weekend", new TreeSet<>(weekend).toString());
        facts.put("free_days", freeDays.toString());
        facts.put("remind_days", Integer.toString(remindDays));
        return facts;
    }
}

package dev.andon.deadlines;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every follow-up that has a day, and for quarterly reviews.
 *
 * @param remindDays business days before the last day on which the owner is reminded first; 0 for on the day alone
 * @param escalateDays business days after the last day on which the team's manager is told; null for never
 * @param cap how many follow-ups a team has open at most before it is full; null for any number
 * @param caps where it is another, by key of team
 * @param yearBegins month in which the house's year begins, 1 for January
 * @param reviewMinutes how long a quarterly review takes
 * @param version grows with every change
 */
public record Settings(
        int remindDays,
        @Nullable Integer escalateDays,
        @Nullable Integer cap,
        SortedMap<String, Integer> caps,
        int yearBegins,
        int reviewMinutes,
        long version) {

    /** How many a team has open at most; null for any number. */
    public @Nullable Integer cap(String team) {
        return caps.containsKey(team) ? caps.get(team) : cap;
    }

    /** Business days before the last day on which an owner is reminded first. */
    public int remindDays(@Nullable Policy policy) {
        Integer own = policy == null ? null : policy.remindDays();
        return own == null ? remindDays : own;
    }

    /** Business days after the last day on which a manager is told; null for never. */
    public @Nullable Integer escalateDays(@Nullable Policy policy) {
        Integer own = policy == null ? null : policy.escalateDays();
        return own == null ? escalateDays : own;
    }

    /** For the record of changes. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("remind_days", Integer.toString(remindDays));
        facts.put("escalate_days", Objects.toString(escalateDays, "never"));
        facts.put("cap", Objects.toString(cap, ""));
        facts.put("caps", caps.isEmpty() ? "" : caps.toString());
        facts.put("year_begins", Integer.toString(yearBegins));
        facts.put("review_minutes", Integer.toString(reviewMinutes));
        return facts;
    }
}

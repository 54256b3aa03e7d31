package dev.andon.deadlines.web;

import dev.andon.deadlines.Policy;
import dev.andon.deadlines.Trial;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy in the API; what can be sent is named as in a draft.
 *
 * @param onSince when it was switched on; null while it is off
 */
record PolicyJson(
        String key,
        String name,
        int position,
        List<String> severities,
        List<String> priorities,
        List<String> kinds,
        List<String> horizons,
        List<String> teams,
        int days,
        String counted,
        @Nullable Integer remindDays,
        @Nullable Integer escalateDays,
        boolean on,
        @Nullable Instant onSince,
        long version) {

    static PolicyJson of(Policy policy) {
        return new PolicyJson(
                policy.key(),
                policy.name(),
                policy.position(),
                policy.severities(),
                policy.priorities().stream().map(Priority::word).toList(),
                policy.kinds().stream().map(Kind::word).toList(),
                policy.horizons().stream().map(Horizon::word).toList(),
                policy.teams(),
                policy.days(),
                policy.counted().word(),
                policy.remindDays(),
                policy.escalateDays(),
                policy.isOn(),
                policy.since(),
                policy.version());
    }

    /**
     * A follow-up that was not done in time.
     *
     * @param followUp its number
     * @param ended when it was done or declined; null while it is to be done
     */
    record Found(
            long followUp,
            String policy,
            String team,
            Instant openedAt,
            LocalDate deadline,
            Instant overAt,
            @Nullable LocalDate ended,
            long daysLate) {
        static Found of(Trial.Found found) {
            var one = found.violation();
            return new Found(
                    one.number(),
                    one.policy(),
                    one.team(),
                    one.opened(),
                    one.deadline(),
                    one.at(),
                    found.ended(),
                    found.daysLate());
        }
    }

    /**
     * What a year came to.
     *
     * @param looked how many follow-ups were looked at
     * @param count how many were not done in time
     * @param items a page of them
     */
    record Year(
            int year,
            long looked,
            long count,
            List<Trial.Count> teams,
            List<Found> items,
            @Nullable String nextCursor) {}
}

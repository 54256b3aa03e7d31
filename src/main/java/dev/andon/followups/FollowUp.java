package dev.andon.followups;

import dev.andon.response.Incident;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done after an incident. Whoever may see the incident may see it.
 *
 * @param number unique in the house, shown as F-12
 * @param detail Markdown; empty for none
 * @param owner id of the person who sees to it; null for nobody
 * @param team key of the team whose it is; empty for none
 * @param due the last day that it names; null for none
 * @param limit the last day that others give it, such as a policy; null for none
 * @param factor key of the contributing factor it removes; empty for none
 * @param proof how one would see that it works; empty when nobody said
 * @param ticket address of the ticket in a tracker; null for none
 * @param initiative whether it is too large for one team's backlog and can become an initiative
 * @param decline why it is not done; null unless it is declined
 * @param stateSince when it came to the state it is in
 * @param version grows with every change, from 1
 */
public record FollowUp(
        long number,
        Incident incident,
        String title,
        String detail,
        Kind kind,
        Horizon horizon,
        Priority priority,
        @Nullable Long owner,
        String team,
        @Nullable LocalDate due,
        @Nullable LocalDate limit,
        String factor,
        String proof,
        @Nullable String ticket,
        boolean initiative,
        State state,
        @Nullable Decline decline,
        Instant createdAt,
        String createdBy,
        Instant stateSince,
        long version) {

    /**
     * That it will not be done.
     *
     * @param accepter id of the person who accepts the risk
     * @param expires the last day for which they do; then somebody asks again
     */
    public record Decline(String reason, long accepter, String accepterName, LocalDate expires, Instant at) {

        /** Whether its last day is over. */
        public boolean isExpired(LocalDate today) {
            return expires.isBefore(today);
        }
    }

    /** What people call it by: F-12. */
    public String name() {
        return "F-" + number;
    }

    /** Where it is read. */
    public String path() {
        return "/follow-ups/" + number;
    }

    /** The last day on which it is in time: the earlier of the one it names and the one it is given; null for none. */
    public @Nullable LocalDate lastDay() {
        return isLimited() ? limit : due;
    }

    /** Whether others give it less time than it names, or it names no day and they do. */
    public boolean isLimited() {
        return limit != null && (due == null || limit.isBefore(due));
    }

    /** Whether it is still to be done and its last day is over. */
    public boolean isOverdue(LocalDate today) {
        return daysLate(today) > 0;
    }

    /** Days since its last day; 0 while it is in time, and of what is not to be done any more. */
    public long daysLate(LocalDate today) {
        LocalDate last = lastDay();
        return last == null || !state.isOpen() ? 0 : Math.max(0, ChronoUnit.DAYS.between(last, today));
    }

    /** The same with another limit. */
    FollowUp limitedTo(@Nullable LocalDate other) {
        return with(due, other);
    }

    /** The same due on another day. */
    FollowUp dueOn(@Nullable LocalDate other) {
        return with(other, limit);
    }

    private FollowUp with(@Nullable LocalDate newDue, @Nullable LocalDate newLimit) {
        return new FollowUp(
                number,
                incident,
                title,
                detail,
                kind,
                horizon,
                priority,
                owner,
                team,
                newDue,
                newLimit,
                factor,
                proof,
                ticket,
                initiative,
                state,
                decline,
                createdAt,
                createdBy,
                stateSince,
                version);
    }

    /** Whether it was declined for a time that is over. */
    public boolean isDeclineExpired(LocalDate today) {
        return decline != null && decline.isExpired(today);
    }
}

package dev.andon.deadlines;

import dev.andon.deadlines.Life.Extension;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * By when a follow-up is to be done.
 *
 * @param policy the one that counts; null for none
 * @param limit the last day the policy gives, or an extension that goes further; null for none
 * @param due the last day that the follow-up names; null for none
 * @param extension the furthest one; null for none
 * @param zone where the day ends
 */
public record Deadline(
        @Nullable Policy policy,
        @Nullable LocalDate limit,
        @Nullable LocalDate due,
        @Nullable Extension extension,
        ZoneId zone) {

    /** The last day that counts: the earlier of what the follow-up names and what the policy gives; null for none. */
    public @Nullable LocalDate day() {
        if (limit == null || due == null) {
            return limit == null ? due : limit;
        }
        return due.isAfter(limit) ? limit : due;
    }

    /** Whether the follow-up names a day that is further away than the policy gives. */
    public boolean isFurther() {
        return limit != null && due != null && due.isAfter(limit);
    }
}

package dev.andon.deadlines;

import dev.andon.deadlines.Life.Extension;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * By when a follow-up is to be done.
 *
 * @param day the last day that counts, as for everybody: the earlier of the two below; null for none
 * @param policy the one that counts; null for none
 * @param limit the last day the policy gives, or an extension that goes further; null for none
 * @param due the last day that the follow-up names; null for none
 * @param extension the furthest one; null for none
 * @param zone where the day ends
 */
public record Deadline(
        @Nullable LocalDate day,
        @Nullable Policy policy,
        @Nullable LocalDate limit,
        @Nullable LocalDate due,
        @Nullable Extension extension,
        ZoneId zone) {

    /** Whether the follow-up names a day that is further away than the policy gives. */
    public boolean isFurther() {
        return limit != null && due != null && due.isAfter(limit);
    }
}

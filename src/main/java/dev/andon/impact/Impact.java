package dev.andon.impact;

import dev.andon.response.Impacting.Amount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an incident hurts somebody, as it is estimated now and as it was before.
 *
 * @param id its number within the incident, from 1
 * @param on user, business or team
 * @param text who and what, in one line
 * @param amount null while nobody knows how many
 * @param known how it is known, if that was said
 * @param since when it began, if that is known
 * @param until when it ceased; null while it goes on
 * @param estimatedBy whose estimate this is
 * @param estimatedAt when it was made
 * @param history every estimate so far in the order they were made, the present one last
 */
public record Impact(
        long id,
        String on,
        String text,
        @Nullable Amount amount,
        @Nullable String known,
        @Nullable Instant since,
        @Nullable Instant until,
        String estimatedBy,
        Instant estimatedAt,
        List<Estimate> history) {

    /**
     * What somebody thought then.
     *
     * @param seq its entry in the log
     */
    public record Estimate(
            long seq,
            String text,
            @Nullable Amount amount,
            @Nullable String known,
            @Nullable Instant since,
            @Nullable Instant until,
            String by,
            Instant at) {

        /** How many, in words. */
        public String many() {
            return amount == null ? "nobody knew how many" : amount.shown();
        }
    }

    /** Whether it goes on, as far as anybody says. */
    public boolean ongoing() {
        return until == null;
    }

    /** How many, in words. */
    public String many() {
        return amount == null ? "nobody knows yet how many" : amount.shown();
    }
}

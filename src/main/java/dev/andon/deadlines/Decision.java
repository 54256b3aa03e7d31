package dev.andon.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided in a quarterly review.
 *
 * @param number of the follow-up; null for what is about all of it
 * @param words what was said; empty for nothing
 * @param due the last day since, or the last day for which the risk is accepted; null for none
 */
public record Decision(
        long id,
        @Nullable Long number,
        Verdict verdict,
        String words,
        @Nullable LocalDate due,
        Instant at,
        String by) {}

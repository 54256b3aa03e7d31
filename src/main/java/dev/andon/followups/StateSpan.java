package dev.andon.followups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that a follow-up spent in one state.
 *
 * @param number of the follow-up
 * @param until null while it is in it
 */
public record StateSpan(
        long number, State state, Instant since, @Nullable Instant until) {}

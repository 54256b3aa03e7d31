package dev.andon.trackers;

import org.jspecify.annotations.Nullable;

/**
 * What both sides said when they last meant the same.
 *
 * @param ours as the follow-up says it; null for nothing, from which everything differs
 * @param theirs as the ticket says it; likewise
 */
public record Agreed(@Nullable String ours, @Nullable String theirs) {}

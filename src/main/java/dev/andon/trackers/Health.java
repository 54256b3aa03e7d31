package dev.andon.trackers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a tracker does.
 *
 * @param restUntil before this it is not asked; null when it may be
 * @param failures in a row
 * @param trouble what it said last; null when the last answer was fine
 * @param heardAt when it last answered well; null for never
 * @param signed whether its webhooks can be told from forged ones: a secret is kept
 */
public record Health(
        @Nullable Instant restUntil,
        int failures,
        @Nullable String trouble,
        @Nullable Instant troubleSince,
        @Nullable Instant heardAt,
        boolean signed) {}

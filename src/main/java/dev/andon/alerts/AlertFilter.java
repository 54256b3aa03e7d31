package dev.andon.alerts;

import org.jspecify.annotations.Nullable;

/**
 * Which alerts a list shows; what is null does not matter.
 *
 * @param text a part of the title
 */
public record AlertFilter(
        @Nullable Long source,
        @Nullable AlertStatus status,
        @Nullable AlertSeverity severity,
        @Nullable String dedupKey,
        @Nullable String text) {
    public static final AlertFilter NONE = new AlertFilter(null, null, null, null, null);
}

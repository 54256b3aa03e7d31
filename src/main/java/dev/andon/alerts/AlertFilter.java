package dev.andon.alerts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a list shows; what is null does not matter.
 *
 * @param statuses any of these; empty for any at all
 * @param text a part of the title
 */
public record AlertFilter(
        @Nullable Long source,
        Set<AlertStatus> statuses,
        @Nullable AlertSeverity severity,
        @Nullable String dedupKey,
        @Nullable String text) {
    public static final Set<AlertStatus> OPEN = Set.of(AlertStatus.TRIGGERED, AlertStatus.ACKNOWLEDGED);
    public static final AlertFilter NONE = new AlertFilter(null, Set.of(), null, null, null);
}

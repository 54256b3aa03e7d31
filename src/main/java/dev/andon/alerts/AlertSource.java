package dev.andon.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring tool's connection.
 *
 * @param routingKey what the tool proves itself with; shown to owners only
 * @param service the key of the service that every alert of it is about; null when each alert says so itself
 * @param declareAtSeverity new alerts at least this bad declare an incident by themselves; null for never
 */
public record AlertSource(
        long id,
        String name,
        AlertSourceKind kind,
        String routingKey,
        @Nullable AlertSeverity declareAtSeverity,
        @Nullable String service,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether its rule asks for an incident when an alert is this bad. */
    public boolean declaresAt(AlertSeverity severity) {
        return declareAtSeverity != null && severity.atLeast(declareAtSeverity);
    }
}

package dev.andon.alerts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a monitoring tool said is wrong. At most one is open per source and dedup key.
 *
 * @param sourceId the alert source it came through
 * @param startedAt when the tool says it began; when we received it if the tool does not say
 * @param receivedAt when the first message of it was committed
 * @param lastSeenAt when the latest message of it was committed
 * @param occurrences how many trigger messages spoke of it
 * @param labels flat names and values that the tool sent
 * @param warnings what Andon had to bend to accept it, for example an unknown severity
 */
public record Alert(
        long id,
        long sourceId,
        String sourceName,
        String dedupKey,
        AlertStatus status,
        AlertSeverity severity,
        String title,
        @Nullable String component,
        @Nullable String link,
        Instant startedAt,
        Instant receivedAt,
        Instant lastSeenAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant resolvedAt,
        int occurrences,
        Map<String, String> labels,
        java.util.List<String> warnings) {

    public boolean isOpen() {
        return status != AlertStatus.RESOLVED;
    }
}

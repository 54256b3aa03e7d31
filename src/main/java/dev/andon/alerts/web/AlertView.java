package dev.andon.alerts.web;

import dev.andon.alerts.Alert;
import dev.andon.catalog.Service;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the API shows it.
 *
 * @param service key of the service of the catalog it is about, where the catalog knows
 */
record AlertView(
        long id,
        SourceName source,
        String dedupKey,
        String status,
        String severity,
        String title,
        @Nullable String component,
        @Nullable String service,
        @Nullable String link,
        Instant startedAt,
        Instant receivedAt,
        Instant lastSeenAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant resolvedAt,
        int occurrences,
        Map<String, String> labels,
        List<String> warnings) {

    record SourceName(long id, String name) {}

    static AlertView of(Alert alert, @Nullable Service service) {
        return new AlertView(
                alert.id(),
                new SourceName(alert.sourceId(), alert.sourceName()),
                alert.dedupKey(),
                alert.status().word(),
                alert.severity().word(),
                alert.title(),
                alert.component(),
                service == null ? null : service.key(),
                alert.link(),
                alert.startedAt(),
                alert.receivedAt(),
                alert.lastSeenAt(),
                alert.acknowledgedAt(),
                alert.acknowledgedBy(),
                alert.resolvedAt(),
                alert.occurrences(),
                alert.labels(),
                alert.warnings());
    }
}

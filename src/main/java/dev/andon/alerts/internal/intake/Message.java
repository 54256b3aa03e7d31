package dev.andon.alerts.internal.intake;

import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing a tool said about one alert, read from its dialect. */
public sealed interface Message {
    AlertSource source();

    String dedupKey();

    Instant receivedAt();

    /** What was sent, word for word but for the routing key. */
    String raw();

    List<String> warnings();

    default AlertKey key() {
        return new AlertKey(source().id(), dedupKey());
    }

    /** The word in the alert's history. */
    default String kind() {
        return switch (this) {
            case Trigger _ -> "trigger";
            case Acknowledge _ -> "acknowledge";
            case Resolve _ -> "resolve";
        };
    }

    /** Something is wrong, or still is. */
    record Trigger(
            AlertSource source,
            String dedupKey,
            Instant receivedAt,
            String raw,
            List<String> warnings,
            AlertSeverity severity,
            String title,
            @Nullable String component,
            @Nullable String link,
            Instant startedAt,
            Map<String, String> labels)
            implements Message {}

    /** Somebody looks at it, the tool says. */
    record Acknowledge(AlertSource source, String dedupKey, Instant receivedAt, String raw, List<String> warnings)
            implements Message {}

    /** It is over, the tool says. */
    record Resolve(AlertSource source, String dedupKey, Instant receivedAt, String raw, List<String> warnings)
            implements Message {}
}

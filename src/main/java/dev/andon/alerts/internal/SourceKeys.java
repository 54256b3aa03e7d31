package dev.andon.alerts.internal;

import dev.andon.alerts.AlertSource;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which active source a routing key belongs to, remembered for a few seconds: every message asks. An unknown key is
 * asked for each time, because another node may have just made it.
 */
@Component
public class SourceKeys {
    private static final long REMEMBERED = Duration.ofSeconds(3).toNanos();

    private record Known(AlertSource source, long since) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AlertSourceTable table;

    SourceKeys(AlertSourceTable table) {
        this.table = table;
    }

    public Optional<AlertSource> byKey(String routingKey) {
        Known hit = known.get(routingKey);
        if (hit != null && System.nanoTime() - hit.since() < REMEMBERED) {
            return Optional.of(hit.source());
        }
        Optional<AlertSource> found = routingKey.indexOf('\0') >= 0
                ? Optional.empty()
                : table.byKey(routingKey).filter(source -> !source.isDisabled());
        found.ifPresentOrElse(
                source -> known.put(routingKey, new Known(source, System.nanoTime())), () -> known.remove(routingKey));
        return found;
    }

    /** Called after a source changed on this node; the others notice within seconds. */
    public void forget(String routingKey) {
        known.remove(routingKey);
    }
}

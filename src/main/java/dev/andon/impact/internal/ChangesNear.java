package dev.andon.impact.internal;

import dev.andon.alerts.Change;
import dev.andon.alerts.Changes;
import dev.andon.impact.Signs.Changed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was changed on some services, by the key of each. */
@Component
public class ChangesNear {
    /** On a busy day a house changes more; those nearest in time say most. */
    private static final int MOST = 200;

    private final Changes changes;

    ChangesNear(Changes changes) {
        this.changes = changes;
    }

    /** Latest first, of a span of time; at most the latest {@value #MOST} before its end. */
    public Map<String, List<Changed>> of(Collection<String> keys, Instant from, Instant until) {
        Map<String, List<Changed>> byKey = new HashMap<>();
        // No services at all would ask for the changes of any.
        List<Change> found = keys.isEmpty() ? List.of() : changes.touching(keys, from, until, MOST);
        for (Change change : found) {
            String href =
                    change.links().isEmpty() ? null : change.links().getFirst().href();
            Changed seen = new Changed(change.summary(), change.occurredAt(), href);
            change.services().stream()
                    .filter(keys::contains)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(seen));
        }
        return byKey;
    }
}

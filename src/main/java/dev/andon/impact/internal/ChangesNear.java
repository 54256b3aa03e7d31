package dev.andon.impact.internal;

import dev.andon.catalog.Snapshot;
import dev.andon.impact.Signs.Changed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was changed on some services, by the key of each. */
@Component
public class ChangesNear {

    /** Latest first, of a span of time. */
    public Map<String, List<Changed>> of(Snapshot now, Collection<String> keys, Instant from, Instant until) {
        return Map.of();
    }
}

package dev.andon.alerts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for; what is absent or empty leaves nothing out.
 *
 * @param services keys or aliases of services of the catalog
 * @param kinds words of {@link ChangeKind}
 * @param from the earliest, this moment included
 * @param to the latest, this moment included
 */
public record ChangeFilter(
        Collection<String> services,
        Collection<String> kinds,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final ChangeFilter NONE = new ChangeFilter(List.of(), List.of(), null, null);
}

package dev.andon.platform.outgoing;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What another system is asked or told.
 *
 * @param method of HTTP, in capitals
 * @param headers sent along, to wherever it leads; what opens the place is a {@link Credential} instead
 * @param body as JSON; null for none
 * @param heard names of the headers of the answer that are of interest
 */
public record Question(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable String body,
        Set<String> heard) {

    static Question get(URI address) {
        return new Question("GET", address, Map.of(), null, Set.of());
    }
}

package dev.andon.impact;

import dev.andon.catalog.Graph;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is around the services of an incident, with everything that is known of each. It does not depend on who looks.
 *
 * @param distance how many steps from them, up and down
 * @param start when it began, as far as is known
 * @param affected keys of what the incident is about, as far as the catalog knows it
 * @param signs by key; what nothing is known of is left out
 * @param strangers what people speak of and the catalog does not know
 * @param suspects where to look first
 */
public record Surroundings(
        int distance,
        Instant start,
        List<String> affected,
        Graph graph,
        Map<String, Signs> signs,
        List<AffectedSystem> strangers,
        List<Suspect> suspects) {

    public Signs signs(String key) {
        return signs.getOrDefault(key, Signs.NONE);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return graph.nodes().isEmpty();
    }
}

package dev.andon.reviews;

import dev.andon.response.Incident;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Incidents among which one looks for others of the same services. */
final class Around {
    private final Map<String, List<Long>> byService = new HashMap<>();

    Around(Collection<Incident> incidents) {
        incidents.forEach(incident -> incident.services().stream()
                .distinct()
                .forEach(service -> byService
                        .computeIfAbsent(service, _ -> new ArrayList<>())
                        .add(incident.number())));
    }

    /** The numbers of those that are about a service, in the order in which they were given. */
    List<Long> of(String service) {
        return byService.getOrDefault(service, List.of());
    }
}

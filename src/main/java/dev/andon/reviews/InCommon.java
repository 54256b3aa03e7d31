package dev.andon.reviews;

import dev.andon.catalog.Service;
import dev.andon.catalog.Snapshot;
import dev.andon.response.Incident;
import dev.andon.whys.FactorNames.Part;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an incident has in common with others: factors, and services.
 *
 * @param around incidents of the same time, itself among them
 * @param played factors that played a part in it
 */
record InCommon(Incident incident, Around around, List<Part> played, Snapshot catalog) {
    /** Numbers of so many of the others at most; by factor first. */
    List<Long> kindred(long most) {
        return Stream.concat(
                        common().flatMap(part -> part.numbers().stream()),
                        services().flatMap(service -> around.of(service).stream()))
                .filter(number -> number != incident.number())
                .distinct()
                .limit(most)
                .toList();
    }

    /** What they share, as people call it. */
    List<String> shared() {
        return Stream.concat(
                        common().map(part -> "“" + part.name() + "”"),
                        services()
                                .map(key ->
                                        catalog.service(key).map(Service::name).orElse(key)))
                .distinct()
                .toList();
    }

    private Stream<Part> common() {
        return played.stream().filter(part -> part.numbers().size() > 1);
    }

    private Stream<String> services() {
        return incident.services().stream().filter(service -> around.of(service).size() > 1);
    }
}

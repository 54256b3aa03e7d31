package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.response.internal.Kindred;
import dev.andon.response.internal.Kindred.Relative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Incidents of all times that one can learn from for this one, each with the reasons why. Unlike {@link LookAlikes}, which
 * looks for the same trouble now, this looks for the same kind of trouble ever.
 */
@Component
public class Similar {
    private static final int SHOWN = 5;
    private static final double ALIKE = 0.4;
    private static final double SERVICE = 0.3;
    private static final double OTHER = 0.5;

    private final Kindred kindred;
    private final Incidents incidents;
    private final List<SharedWith> shared;

    Similar(Kindred kindred, Incidents incidents, List<SharedWith> shared) {
        this.kindred = kindred;
        this.incidents = incidents;
        this.shared = shared;
    }

    /** @param why in words, the weightiest first */
    public record Kin(Incident incident, List<String> why, double score) {}

    /** The most similar first, at most five, of those the viewer may see. The viewer may see the incident itself. */
    public List<Kin> of(Actor viewer, Incident incident) {
        Map<Long, List<String>> reasons = new HashMap<>();
        shared.forEach(source -> source.reasons(viewer, incident)
                .forEach((number, why) ->
                        reasons.computeIfAbsent(number, _ -> new ArrayList<>()).addAll(why)));
        Map<Long, Relative> relatives = kindred.of(viewer, incident, reasons.keySet()).stream()
                .collect(Collectors.toMap(Relative::number, relative -> relative, (one, _) -> one));
        List<Scored> likeliest = relatives.values().stream()
                .map(relative -> scored(incident, relative, reasons.getOrDefault(relative.number(), List.of())))
                .filter(one -> !one.why().isEmpty())
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::number))
                .limit(SHOWN)
                .toList();
        Map<Long, Incident> seen = incidents.byNumbers(
                viewer, likeliest.stream().map(Scored::number).toList());
        return likeliest.stream()
                .filter(one -> seen.containsKey(one.number()))
                .map(one -> new Kin(Objects.requireNonNull(seen.get(one.number())), one.why(), one.score()))
                .toList();
    }

    private record Scored(long number, List<String> why, double score) {}

    private static Scored scored(Incident incident, Relative relative, List<String> known) {
        List<String> why = new ArrayList<>(known);
        TreeSet<String> services = new TreeSet<>(incident.services());
        services.retainAll(relative.services());
        double likeness = relative.likeness();
        if (!services.isEmpty()) {
            why.add((services.size() == 1 ? "same service: " : "same services: ") + String.join(", ", services));
        }
        if (likeness >= ALIKE) {
            why.add("similar title");
        }
        double score = likeness + services.size() * SERVICE + known.size() * OTHER;
        return new Scored(relative.number(), List.copyOf(why), score);
    }
}

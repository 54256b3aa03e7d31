package dev.andon.whys;

import dev.andon.people.Actor;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import dev.andon.whys.internal.FactorTable;
import dev.andon.whys.internal.FactorTable.Row;
import dev.andon.whys.internal.NodeTable;
import dev.andon.whys.internal.NodeTable.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What factors are called, without the incidents in which they play a part: for lists that have to name a few of the many
 * there are. As with {@link Factors}, one that plays a part only in incidents that the viewer may not see is not there.
 */
@Component
public class FactorNames {
    private static final Comparator<Part> OFTEN_FIRST = Comparator.<Part>comparingInt(
                    part -> part.numbers().size())
            .reversed()
            .thenComparing(Part::name);

    private final FactorTable table;
    private final NodeTable nodes;
    private final Incidents incidents;

    FactorNames(FactorTable table, NodeTable nodes, Incidents incidents) {
        this.table = table;
        this.nodes = nodes;
        this.incidents = incidents;
    }

    /** What factors of these keys are called; of those that are one, what the oldest is called. Without unknown ones. */
    public Map<String, String> of(Actor viewer, Collection<String> keys) {
        Map<String, String> names = new HashMap<>();
        groups(viewer, table.having(keys))
                .forEach(group -> group.forEach(
                        row -> names.put(row.key(), group.getFirst().name())));
        names.keySet().retainAll(Set.copyOf(keys));
        return names;
    }

    /** A factor by its name, with the numbers of the incidents in which it plays a part, latest first. */
    public record Part(String name, List<Long> numbers) {}

    /** What plays a part in these incidents, by their ids; what often does first. */
    public Map<Long, List<Part>> playing(Actor viewer, Collection<Long> incidentIds) {
        List<Groups.Pair> pairs = table.pairs();
        List<Place> places = nodes.places(
                incidents.narrowed(viewer, IncidentFilter.all()), Groups.around(nodes.factorsOf(incidentIds), pairs));
        Map<Long, Row> rows = rows(places.stream().map(Place::factor).collect(Collectors.toSet()));
        Groups groups = Groups.of(rows.keySet(), pairs);
        Map<Long, List<Place>> byGroup =
                places.stream().collect(Collectors.groupingBy(place -> groups.of(place.factor())));
        Map<Long, List<Part>> parts = new HashMap<>();
        byGroup.forEach((oldest, group) -> {
            Part part = new Part(
                    Objects.requireNonNull(rows.get(oldest)).name(),
                    group.stream().map(Place::number).distinct().toList());
            group.stream()
                    .map(Place::incident)
                    .distinct()
                    .forEach(id ->
                            parts.computeIfAbsent(id, _ -> new ArrayList<>()).add(part));
        });
        parts.values().forEach(all -> all.sort(OFTEN_FIRST));
        return parts;
    }

    private Map<Long, Row> rows(Set<Long> ids) {
        return table.byIds(ids).stream().collect(Collectors.toMap(Row::id, Function.identity()));
    }

    /** Every key of each factor that is called by one of these words, by key or by name; in upper or lower case. */
    public Set<String> keys(Actor viewer, Collection<String> words) {
        Set<Long> called = new HashSet<>();
        words.forEach(word -> called.addAll(table.called(word)));
        return groups(viewer, called).stream()
                .filter(group -> group.stream().anyMatch(row -> called.contains(row.id())))
                .flatMap(group -> group.stream().map(Row::key))
                .collect(Collectors.toSet());
    }

    /** Those that are one with these, as far as the viewer knows of them; the oldest first in each group. */
    private List<List<Row>> groups(Actor viewer, Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Groups.Pair> pairs = table.pairs();
        Set<Long> known = nodes.playing(incidents.narrowed(viewer, IncidentFilter.all()), Groups.around(ids, pairs));
        Map<Long, Row> rows = rows(known);
        return Groups.of(known, pairs).all().values().stream()
                .map(group -> group.stream()
                        .map(id -> Objects.requireNonNull(rows.get(id)))
                        .toList())
                .toList();
    }
}

package dev.andon.whys;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.whys.Factor.Alias;
import dev.andon.whys.Factor.Played;
import dev.andon.whys.internal.FactorTable;
import dev.andon.whys.internal.FactorTable.Row;
import dev.andon.whys.internal.FactorTable.Same;
import dev.andon.whys.internal.NodeTable;
import dev.andon.whys.internal.NodeTable.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Questions about contributing factors. A factor is known to whoever may see an incident in which it plays a part, under
 * the names that it has there; what happened in incidents that one may not see does not count.
 */
@Component
public class Factors {
    private final FactorTable table;
    private final NodeTable nodes;
    private final Incidents incidents;

    Factors(FactorTable table, NodeTable nodes, Incidents incidents) {
        this.table = table;
        this.nodes = nodes;
        this.incidents = incidents;
    }

    /** Another incident in which factors of this one played a part, too. */
    public record Shared(Incident incident, List<Factor> factors) {}

    /** Two names of one factor, and who said that they mean the same. */
    public record Merge(Alias one, Alias other, Same said) {}

    /** Those that fit, often first. */
    public List<Factor> list(Actor viewer, FactorFilter filter) {
        return known(viewer, null).stream()
                .filter(filter::fits)
                .sorted(Factor.oftenFirst())
                .toList();
    }

    /** @throws Missing when there is none of this key that the viewer may know of */
    public Factor find(Actor viewer, String key) {
        return known(viewer, null).stream()
                .filter(factor -> factor.key().equals(key)
                        || factor.aliases().stream()
                                .anyMatch(alias -> alias.key().equals(key)))
                .findFirst()
                .orElseThrow(() -> new Missing("There is no factor \"%s\".".formatted(key)));
    }

    /**
     * Ids of the incidents in which what is called so, by key or by name, played a part. Whoever asks leaves out those that
     * the viewer may not see; a word that means nothing to them has none.
     */
    public Collection<Long> incidentsOf(Actor viewer, String word) {
        Set<Long> ids = table.called(word);
        boolean merged = table.same().stream().anyMatch(same -> ids.contains(same.one()) || ids.contains(same.other()));
        // Which are the same depends on who asks; that of one alone does not.
        return merged
                ? known(viewer, null).stream()
                        .filter(factor -> factor.isCalled(word))
                        .flatMap(factor -> factor.incidents().stream())
                        .map(Incident::id)
                        .toList()
                : nodes.incidentsWith(ids);
    }

    /** Those whose names are like this, most alike first. */
    public List<Factor> like(Actor viewer, String text, int limit) {
        Map<Factor, Double> alike = new HashMap<>();
        known(viewer, null).forEach(factor -> alike.put(factor, likeness(factor, text)));
        return alike.entrySet().stream()
                .filter(entry -> entry.getValue() >= Likeness.NEAR)
                .sorted(Map.Entry.<Factor, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().name()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    private static double likeness(Factor factor, String text) {
        double best = Likeness.of(factor.name(), text);
        for (Alias alias : factor.aliases()) {
            best = Math.max(best, Likeness.of(alias.name(), text));
        }
        return best;
    }

    /**
     * The factors of an incident, by the id that its nodes have. The caller has asked whether the incident may be seen;
     * of others it counts what the viewer may see.
     */
    public Map<Long, Factor> of(Actor viewer, Incident incident) {
        Set<Long> named = nodes.factorsOf(List.of(incident.id()));
        if (named.isEmpty()) {
            return Map.of();
        }
        Map<Long, Factor> byId = new LinkedHashMap<>();
        known(viewer, incident, nodes.uses(Groups.around(named, table.pairs()))).stream()
                .filter(factor -> !factor.in(incident).isEmpty())
                .forEach(factor -> factor.members().forEach(id -> byId.put(id, factor)));
        return byId;
    }

    /** Other incidents that share a factor with this one, those that share most first. */
    public List<Shared> sharedWith(Actor viewer, Incident incident) {
        Map<Long, Incident> others = new LinkedHashMap<>();
        Map<Long, List<Factor>> shared = new HashMap<>();
        of(viewer, incident).values().stream()
                .distinct()
                .forEach(factor -> factor.incidents().stream()
                        .filter(other -> other.id() != incident.id())
                        .forEach(other -> {
                            others.put(other.id(), other);
                            shared.computeIfAbsent(other.id(), _ -> new ArrayList<>())
                                    .add(factor);
                        }));
        return others.values().stream()
                .map(other -> new Shared(other, shared.getOrDefault(other.id(), List.of())))
                .sorted(Comparator.<Shared>comparingInt(one -> one.factors().size())
                        .thenComparing(one -> one.incident().declaredAt())
                        .reversed())
                .toList();
    }

    /** What was said of it and of its other names, as far as the viewer may know of all it speaks of. Latest first. */
    public List<FactorChange> changes(Actor viewer, Factor factor) {
        Set<String> keys = names(factor).values().stream().map(Alias::key).collect(Collectors.toSet());
        Map<String, String> known = new HashMap<>();
        known(viewer, null).forEach(one -> names(one).values().forEach(alias -> known.put(alias.key(), alias.name())));
        // said of two names of this factor it stands with both; once is enough
        return table.changes(keys).stream()
                .filter(change -> change.other() == null
                        || known.containsKey(change.other())
                                && (!keys.contains(change.other())
                                        || change.subject().compareTo(change.other()) < 0))
                .map(change -> change.called(known.getOrDefault(change.subject(), ""), known.get(change.other())))
                .toList();
    }

    /** Who said that which of its names mean the same. */
    public List<Merge> merges(Factor factor) {
        Map<Long, Alias> names = names(factor);
        List<Merge> merges = new ArrayList<>();
        for (Same same : table.same()) {
            Alias one = names.get(same.one());
            Alias other = names.get(same.other());
            if (one != null && other != null) {
                merges.add(new Merge(one, other, same));
            }
        }
        return merges;
    }

    private Map<Long, Alias> names(Factor factor) {
        return table.all().stream()
                .filter(row -> factor.members().contains(row.id()))
                .collect(Collectors.toMap(Row::id, Factors::alias));
    }

    /** The row that a word means to the viewer, by key or by name; null when it means none. */
    @Nullable
    Row meant(Actor viewer, Incident incident, String word) {
        Set<Long> members = known(viewer, incident).stream()
                .filter(factor -> factor.isCalled(word))
                .flatMap(factor -> factor.members().stream())
                .collect(Collectors.toSet());
        return table.all().stream()
                .filter(row -> members.contains(row.id()))
                .filter(row -> row.key().equalsIgnoreCase(word) || row.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    /** The key of the very factor that a node names. */
    String ownKey(long id) {
        return table.all().stream()
                .filter(row -> row.id() == id)
                .map(Row::key)
                .findFirst()
                .orElseThrow();
    }

    /** @param here an incident that counts whether the viewer may see it or not; null for none */
    private List<Factor> known(Actor viewer, @Nullable Incident here) {
        return known(viewer, here, nodes.uses());
    }

    private List<Factor> known(Actor viewer, @Nullable Incident here, List<Use> uses) {
        Map<Long, Incident> seen = new HashMap<>(
                incidents.byNumbers(viewer, uses.stream().map(Use::number).collect(Collectors.toSet())));
        if (here != null) {
            seen.put(here.number(), here);
        }
        Map<Long, List<Played>> played = new HashMap<>();
        for (Use use : uses) {
            Incident incident = seen.get(use.number());
            if (incident != null) {
                played.computeIfAbsent(use.factor(), _ -> new ArrayList<>()).add(new Played(incident, use.why()));
            }
        }
        return factors(played);
    }

    private List<Factor> factors(Map<Long, List<Played>> played) {
        Map<Long, Row> rows = table.all().stream()
                .filter(row -> played.containsKey(row.id()))
                .collect(Collectors.toMap(Row::id, Function.identity()));
        Map<Long, SortedSet<Long>> groups =
                Groups.of(rows.keySet(), table.pairs()).all();
        return groups.values().stream()
                .map(group -> factor(
                        group.stream().map(rows::get).toList(),
                        group.stream()
                                .flatMap(id -> played.getOrDefault(id, List.of()).stream())
                                .sorted(Comparator.<Played, Instant>comparing(
                                                one -> one.incident().declaredAt())
                                        .reversed()
                                        .thenComparing(one -> one.why().node()))
                                .toList()))
                .toList();
    }

    private static Factor factor(List<Row> group, List<Played> played) {
        Row oldest = group.getFirst();
        return new Factor(
                oldest.key(),
                oldest.name(),
                oldest.kind(),
                oldest.version(),
                group.stream().skip(1).map(Factors::alias).toList(),
                group.stream().map(Row::id).collect(Collectors.toSet()),
                played);
    }

    private static Alias alias(Row row) {
        return new Alias(row.key(), row.name());
    }
}

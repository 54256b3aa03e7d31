package dev.andon.whys;

import dev.andon.response.Incident;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that plays a part in incidents, as far as one viewer may know of it. Of several that were said to be the same,
 * the oldest that the viewer may know gives the name; the others' names are aliases.
 *
 * @param members ids of all it is
 * @param played where it played a part, latest incident first
 */
public record Factor(
        String key, String name, Kind kind, long version, List<Alias> aliases, Set<Long> members, List<Played> played) {

    /** Another name of it, which has a key of its own. */
    public record Alias(String key, String name) {}

    /** A part it played. */
    public record Played(Incident incident, Why why) {
        public Role role() {
            Why.Part part = why.part();
            if (part == null) {
                throw new IllegalStateException("why " + why.node() + " is no factor");
            }
            return part.role();
        }

        public @Nullable String note() {
            Why.Part part = why.part();
            return part == null ? null : part.note();
        }
    }

    /** The incidents in which it played a part, latest first. */
    public List<Incident> incidents() {
        return played.stream().map(Played::incident).distinct().toList();
    }

    /** In how many incidents it played a part. */
    public int recurrence() {
        return incidents().size();
    }

    /** When the latest of them was declared. */
    public @Nullable Instant last() {
        return played.isEmpty() ? null : played.getFirst().incident().declaredAt();
    }

    /** When the first of them was. */
    public @Nullable Instant first() {
        return played.isEmpty() ? null : played.getLast().incident().declaredAt();
    }

    /** Every part it played anywhere. */
    public Set<Role> roles() {
        return played.stream().map(Played::role).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it did in this incident, if anything. */
    public List<Played> in(Incident incident) {
        return played.stream()
                .filter(one -> one.incident().id() == incident.id())
                .toList();
    }

    /** The others it played a part in that were declared before this one, latest first. */
    public List<Incident> before(Incident incident) {
        return incidents().stream()
                .filter(other ->
                        other.id() != incident.id() && !other.declaredAt().isAfter(incident.declaredAt()))
                .toList();
    }

    boolean isCalled(String word) {
        return key.equalsIgnoreCase(word)
                || name.equalsIgnoreCase(word)
                || aliases.stream()
                        .anyMatch(alias -> alias.key().equalsIgnoreCase(word)
                                || alias.name().equalsIgnoreCase(word));
    }

    /** Often first, then lately. */
    static Comparator<Factor> oftenFirst() {
        return Comparator.comparingInt(Factor::recurrence)
                .thenComparing(factor -> factor.last() == null ? Instant.EPOCH : factor.last())
                .reversed()
                .thenComparing(Factor::name);
    }
}

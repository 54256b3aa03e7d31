package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.internal.Checks;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Teams;
import dev.andon.whys.FactorNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the names of what follow-ups point to, for a page at once. */
@Component
class Showing {
    private final People people;
    private final Teams teams;
    private final FactorNames factors;
    private final Checks checks;

    Showing(People people, Teams teams, FactorNames factors, Checks checks) {
        this.people = people;
        this.teams = teams;
        this.factors = factors;
        this.checks = checks;
    }

    Shown one(Actor viewer, FollowUp item) {
        return all(viewer, List.of(item)).getFirst();
    }

    List<Shown> all(Actor viewer, List<FollowUp> items) {
        Map<Long, Person> owners = people.byIds(
                items.stream().map(FollowUp::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> called = items.stream().allMatch(item -> item.team().isEmpty()) ? Map.of() : teams.names();
        Map<String, String> names = names(viewer, items);
        LocalDate today = checks.today();
        return items.stream()
                .map(item -> new Shown(
                        item,
                        item.owner() == null ? null : owners.get(item.owner()),
                        called.getOrDefault(item.team(), item.team()),
                        names.getOrDefault(item.factor(), ""),
                        today))
                .toList();
    }

    /** What factors are called for the viewer; asked only where there are any. */
    private Map<String, String> names(Actor viewer, List<FollowUp> items) {
        Set<String> keys = items.stream()
                .map(FollowUp::factor)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        return keys.isEmpty() ? Map.of() : factors.of(viewer, keys);
    }
}

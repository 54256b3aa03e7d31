package dev.andon.catalog.web;

import dev.andon.catalog.Service;
import dev.andon.catalog.Tier;
import dev.andon.people.Team;
import dev.andon.ui.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of services.
 *
 * @param count how many fit, shown or not
 * @param filters as they were asked for
 * @param isNew whether nothing is in the catalog yet
 */
public record ServicesPage(
        List<Service> services,
        int count,
        Map<String, String> filters,
        Map<String, Team> teams,
        boolean isNew,
        @Nullable String next,
        @Nullable String first) {

    public String asked(String filter) {
        return filters.getOrDefault(filter, "");
    }

    public List<Option> tiers() {
        return Tier.ALL.stream()
                .map(tier -> new Option(Integer.toString(tier.number()), tier.number() + " " + tier.name()))
                .toList();
    }

    public List<Option> owners() {
        return teams.values().stream()
                .sorted(Comparator.comparing(Team::name))
                .map(team -> new Option(team.key(), team.name()))
                .toList();
    }

    public String owner(Service service) {
        Team team = teams.get(service.owner());
        return team == null ? service.owner() : team.name();
    }
}

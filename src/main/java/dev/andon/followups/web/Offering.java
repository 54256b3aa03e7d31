package dev.andon.followups.web;

import dev.andon.followups.SuggestedTeams;
import dev.andon.followups.web.FollowUpViews.Choices;
import dev.andon.followups.web.FollowUpViews.Offered;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Teams;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import dev.andon.ui.Option;
import dev.andon.whys.Factor;
import dev.andon.whys.Factors;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What forms of follow-ups offer: teams along the dependency graph, the people of the incident, its factors. */
@Component
class Offering {
    private final SuggestedTeams suggested;
    private final Teams teams;
    private final People people;
    private final Factors factors;
    private final Playbook playbook;

    Offering(SuggestedTeams suggested, Teams teams, People people, Factors factors, Playbook playbook) {
        this.suggested = suggested;
        this.teams = teams;
        this.people = people;
        this.factors = factors;
        this.playbook = playbook;
    }

    Offered of(Actor viewer, Incident incident) {
        return new Offered(
                suggested.of(incident),
                teams.all().stream().filter(team -> !team.retired()).toList(),
                people(incident),
                factors.of(viewer, incident).values().stream()
                        .distinct()
                        .map(Offering::option)
                        .toList());
    }

    private List<Person> people(Incident incident) {
        return people.byIds(incident.members()).values().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static Option option(Factor factor) {
        return new Option(factor.key(), factor.name());
    }

    Choices choices() {
        return new Choices(
                playbook.severities().stream()
                        .map(one -> new Option(one.key(), one.key().toUpperCase(Locale.ROOT) + " " + one.name()))
                        .toList(),
                teams.names().entrySet().stream()
                        .map(team -> new Option(team.getKey(), team.getValue()))
                        .toList());
    }
}

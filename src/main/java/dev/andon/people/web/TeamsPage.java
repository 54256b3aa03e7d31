package dev.andon.people.web;

import dev.andon.people.Person;
import dev.andon.people.Team;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every team and who is in it. */
public record TeamsPage(List<Team> teams, Map<Long, Person> people) {

    public List<Person> members(Team team) {
        return team.members().stream().map(people::get).filter(Objects::nonNull).toList();
    }
}

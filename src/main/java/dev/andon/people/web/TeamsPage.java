package dev.andon.people.web;

import dev.andon.people.PeopleLinks;
import dev.andon.people.Person;
import dev.andon.people.Team;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every team and who is in it. @param links to what other modules have of it, in order */
public record TeamsPage(List<Team> teams, Map<Long, Person> people, List<PeopleLinks> links) {

    /** Null for nobody. */
    public @Nullable Person manager(Team team) {
        Long id = team.manager();
        return id == null ? null : people.get(id);
    }

    public List<Person> members(Team team) {
        return team.members().stream().map(people::get).filter(Objects::nonNull).toList();
    }
}

package dev.andon.people.web;

import dev.andon.people.PeopleLinks;
import dev.andon.people.Person;
import dev.andon.people.Team;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Teams, a page of them, and who is in each.
 *
 * @param count how many fit
 * @param text what they were looked for by; empty for all
 * @param next where the list goes on; null at its end
 * @param first where it begins; null there
 * @param people those who are in these teams, by id
 * @param links to what other modules have of a team, in order
 */
public record TeamsPage(
        List<Team> teams,
        int count,
        String text,
        @Nullable String next,
        @Nullable String first,
        Map<Long, Person> people,
        List<PeopleLinks> links) {

    /** Whether there is no team at all. */
    public boolean isNew() {
        return count == 0 && text.isEmpty();
    }

    /** Null for nobody. */
    public @Nullable Person manager(Team team) {
        Long id = team.manager();
        return id == null ? null : people.get(id);
    }

    public List<Person> members(Team team) {
        return team.members().stream().map(people::get).filter(Objects::nonNull).toList();
    }
}

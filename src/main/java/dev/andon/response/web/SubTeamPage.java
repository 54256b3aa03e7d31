package dev.andon.response.web;

import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.SubTeam;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forming a sub-team, or changing one.
 *
 * @param team null while it is being formed
 * @param choosable people who are in it, or in none
 */
public record SubTeamPage(Incident incident, @Nullable SubTeam team, List<Holder> choosable, Form form) {

    public List<Option> leaders() {
        return choosable.stream()
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
    }

    /** What the box beside a person is called. */
    static String box(long personId) {
        return "member_" + personId;
    }

    public String box(Holder person) {
        return box(person.id());
    }
}

package dev.andon.response.web;

import dev.andon.playbook.Role;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;

/**
 * Handing a role over: whom, with what brief, and how long the offer stands.
 *
 * @param roles the house's, each with who has it
 * @param cards what one does in each of them
 * @param mayGiveAtOnce whether the writer need not wait for an answer, for one of the roles at least
 */
public record OfferPage(
        Incident incident,
        Form form,
        List<Option> roles,
        List<Role> cards,
        List<Option> people,
        boolean mayGiveAtOnce) {
    static final List<Option> MINUTES = List.of(
            new Option("2", "2 minutes"),
            new Option("5", "5 minutes"),
            new Option("10", "10 minutes"),
            new Option("30", "30 minutes"));

    public List<Option> minutes() {
        return MINUTES;
    }
}

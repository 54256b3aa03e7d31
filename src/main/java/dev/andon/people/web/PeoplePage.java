package dev.andon.people.web;

import dev.andon.people.Invite;
import dev.andon.people.Person;
import dev.andon.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People of the house, a page of them, and who is expected.
 *
 * @param count how many fit
 * @param text what they were looked for by; empty for everybody
 * @param next where the list goes on; null at its end
 * @param first where it begins; null there
 */
public record PeoplePage(
        List<Person> people,
        int count,
        String text,
        @Nullable String next,
        @Nullable String first,
        List<Invite> invites,
        Form form) {}

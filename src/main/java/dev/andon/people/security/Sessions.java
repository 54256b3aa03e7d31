package dev.andon.people.security;

import dev.andon.people.Entrance;
import dev.andon.people.Person;
import dev.andon.people.internal.PersonTable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a session remembers: whose it is and the generation it began with. Plain numbers, so that rows written by one
 * version of the program can be read by the next.
 */
@Component
public class Sessions implements Entrance {
    private static final String PERSON = "andon.person";
    private static final String GENERATION = "andon.generation";

    private final PersonTable persons;

    Sessions(PersonTable persons) {
        this.persons = persons;
    }

    @Override
    public void letIn(HttpServletRequest request, Person person) {
        int generation = persons.credentials(person.id()).orElseThrow().sessionGeneration();
        // A new session with a new id, so that one planted before sign-in is worth nothing.
        end(request);
        remember(request.getSession(true), person.id(), generation);
    }

    /** Keeps this session alive when a new password ends all others. */
    public void renew(HttpServletRequest request, int generation) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(PERSON) instanceof Long person) {
            request.changeSessionId();
            remember(session, person, generation);
        }
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Nullable
    SignedIn find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(PERSON) instanceof Long id)
                || !(session.getAttribute(GENERATION) instanceof Integer generation)) {
            return null;
        }
        return persons.credentials(id)
                .filter(known -> known.person().active() && known.sessionGeneration() == generation)
                .map(known -> new SignedIn(known.person(), known.person().access()))
                .orElse(null);
    }

    private static void remember(HttpSession session, long person, int generation) {
        session.setAttribute(PERSON, person);
        session.setAttribute(GENERATION, generation);
    }
}

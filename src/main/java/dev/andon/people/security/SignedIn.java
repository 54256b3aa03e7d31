package dev.andon.people.security;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A person at work in this request: signed in, or through one of their tokens. Read anew for each request. */
public final class SignedIn extends AbstractAuthenticationToken {
    private final transient Person person;
    private final Access access;

    SignedIn(Person person, Access access) {
        super(List.of());
        this.person = person;
        this.access = access;
        setAuthenticated(true);
    }

    /** Whoever this request comes from, or null. */
    public static @Nullable SignedIn now() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn ? signedIn : null;
    }

    public Person person() {
        return person;
    }

    public Access access() {
        return access;
    }

    public Actor actor() {
        return Actor.person(person.id(), person.name(), access);
    }

    /** Unlike the person's name, nobody else's. */
    @Override
    public String getName() {
        return "person/" + person.id();
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}

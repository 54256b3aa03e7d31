package dev.andon.people;

import dev.andon.people.internal.ChangeRecord;
import dev.andon.people.internal.InviteTable;
import dev.andon.people.internal.Passwords;
import dev.andon.people.internal.PersonTable;
import dev.andon.people.internal.PersonTable.Credentials;
import dev.andon.people.internal.Secrets;
import dev.andon.people.internal.Typed;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letting people in by link. */
@Component
public class Invites {
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final InviteTable invites;
    private final PersonTable persons;
    private final House house;
    private final Passwords passwords;
    private final ChangeRecord changes;
    private final Clock clock;

    Invites(
            InviteTable invites,
            PersonTable persons,
            House house,
            Passwords passwords,
            ChangeRecord changes,
            Clock clock) {
        this.invites = invites;
        this.persons = persons;
        this.house = house;
        this.passwords = passwords;
        this.changes = changes;
        this.clock = clock;
    }

    /** Makes a link; an earlier one to the same e-mail stops working. */
    @Transactional
    public Invite.Issued invite(Actor actor, @Nullable String typedEmail, @Nullable String word) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        String email = Typed.email(check, typedEmail);
        Access access = Typed.access(check, "access", word);
        check.throwIfAny();
        persons.credentials(email).ifPresent(Invites::refuseIfHere);
        Instant now = clock.instant();
        String secret = Secrets.secret();
        invites.expire(email, now);
        Invite invite = invites.insert(Secrets.hash(secret), email, access, actor.personId(), now, now.plus(GOOD_FOR));
        changes.note(actor, "invite/" + invite.id(), "invited", null, Map.of("email", email, "access", access.word()));
        return new Invite.Issued(invite, secret);
    }

    public List<Invite> open(Actor actor) {
        actor.require(Access.OWNER);
        return invites.allOpen(clock.instant());
    }

    public Invite get(String secret) {
        return invites.open(Secrets.hash(secret), clock.instant())
                .orElseThrow(() -> new Missing("This invite was used, replaced or is too old. Ask for a new one."));
    }

    @Transactional
    public Person accept(String secret, AcceptInvite command) {
        Invite invite = get(secret);
        Validation check = new Validation();
        String name = check.line("name", command.name(), 80);
        Typed.password(check, "password", command.password(), invite.email());
        check.throwIfAny();
        if (!invites.accept(invite.email(), clock.instant())) {
            throw new Conflict("This invite was used a moment ago.");
        }
        Person person = admit(invite, name);
        persons.setPassword(person.id(), passwords.hash(command.password()));
        changes.note(
                person.actor(),
                "person/" + person.id(),
                "accepted invite",
                null,
                Map.of(
                        "name",
                        name,
                        "email",
                        person.email(),
                        "access",
                        person.access().word()));
        return person;
    }

    private Person admit(Invite invite, String name) {
        return persons.credentials(invite.email())
                .map(known -> admitAgain(known, invite, name))
                .or(() -> persons.insert(
                        name, invite.email(), invite.access(), house.zone().getId(), clock.instant()))
                .orElseThrow(() -> new Conflict("This invite was used a moment ago."));
    }

    /** Somebody who was entered by name, and is now here themselves. */
    private Person admitAgain(Credentials known, Invite invite, String name) {
        refuseIfHere(known);
        Person before = known.person();
        Person person = before.admitted(name, invite.access());
        persons.update(person);
        return person;
    }

    private static void refuseIfHere(Credentials known) {
        Person person = known.person();
        if (!person.active()) {
            throw new Invalid("email", "belongs to %s, who was deactivated; reactivate them".formatted(person.name()));
        }
        if (known.passwordHash() != null) {
            throw new Invalid("email", "belongs to %s, who is here already".formatted(person.name()));
        }
    }
}

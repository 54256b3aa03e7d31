package dev.andon.people;

import dev.andon.people.internal.ChangeRecord;
import dev.andon.people.internal.HouseTable;
import dev.andon.people.internal.Passwords;
import dev.andon.people.internal.PersonTable;
import dev.andon.people.internal.Throttle;
import dev.andon.people.internal.Typed;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commands about accounts: how one comes to be, changes and ends. */
@Component
public class Accounts {
    private final HouseTable houses;
    private final PersonTable persons;
    private final Passwords passwords;
    private final Throttle throttle;
    private final ChangeRecord changes;
    private final ApplicationEventPublisher events;
    private final Streams streams;
    private final Clock clock;

    Accounts(
            HouseTable houses,
            PersonTable persons,
            Passwords passwords,
            Throttle throttle,
            ChangeRecord changes,
            ApplicationEventPublisher events,
            Streams streams,
            Clock clock) {
        this.houses = houses;
        this.persons = persons;
        this.passwords = passwords;
        this.throttle = throttle;
        this.changes = changes;
        this.events = events;
        this.streams = streams;
        this.clock = clock;
    }

    /** Founds the house and its first owner. Whoever calls this has checked that the caller may. */
    @Transactional
    public Person setUp(SetUp command) {
        Validation check = new Validation();
        String organisation = check.line("organisation", command.organisation(), 80);
        String name = check.line("name", command.name(), 80);
        String email = Typed.email(check, command.email());
        Typed.password(check, "password", command.password(), email);
        String zone = Typed.zone(check, command.zone());
        check.throwIfAny();
        if (!houses.insert(organisation, zone, clock.instant())) {
            throw new Conflict("This Andon is set up already. Sign in instead.");
        }
        Person owner = insert(name, email, Access.OWNER, zone);
        persons.setPassword(owner.id(), passwords.hash(command.password()));
        changes.note(Actor.system(), "house", "set up", null, Map.of("name", organisation, "zone", zone));
        changes.note(Actor.system(), subject(owner), "entered", null, facts(owner));
        events.publishEvent(new HouseSetUp(owner));
        return owner;
    }

    /** Enters somebody who cannot sign in until they accept an invite to the same e-mail. */
    @Transactional
    public Person enter(Actor actor, NewPerson command) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        String name = check.line("name", command.name(), 80);
        String email = Typed.email(check, command.email());
        Access access = Typed.access(check, "access", command.access());
        String zone = Typed.zone(check, command.zone());
        check.throwIfAny();
        Person person = insert(name, email, access, zone);
        changes.note(actor, subject(person), "entered", null, facts(person));
        return person;
    }

    @Transactional
    public Person changeProfile(Actor actor, Profile profile) {
        Validation check = new Validation();
        String name = check.line("name", profile.name(), 80);
        String zone = Typed.zone(check, profile.zone());
        String typed = profile.handle();
        String handle = typed == null ? null : Typed.handle(check, typed);
        check.throwIfAny();
        return change(
                actor,
                actor.personId(),
                "profile",
                p -> p.withProfile(name, ZoneId.of(zone), handle == null ? p.handle() : handle, profile.singleKeys()));
    }

    /** Signs this person out everywhere; answers the generation that a session must carry from now on. */
    @Transactional
    public int changePassword(Actor actor, @Nullable String current, @Nullable String next) {
        PersonTable.Credentials known = persons.credentials(actor.personId()).orElseThrow();
        Validation check = new Validation();
        Typed.password(check, "new_password", next, known.person().email());
        check.throwIfAny();
        String throttled = "password of " + subject(known.person());
        throttle.attempt(throttled, 5);
        if (!passwords.matches(current == null ? "" : current, known.passwordHash())) {
            throw new Invalid("current_password", "is not your password");
        }
        throttle.succeeded(throttled);
        changes.note(actor, subject(known.person()), "password", null, null);
        streams.end(known.person().id());
        return persons.setPassword(known.person().id(), passwords.hash(String.valueOf(next)));
    }

    @Transactional
    public Person changeAccess(Actor actor, long personId, @Nullable String word) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        Access access = Typed.access(check, "access", word);
        check.throwIfAny();
        return change(actor, personId, "access", p -> p.withAccess(access));
    }

    /** Ends every session and token of this person at once; what they wrote stays theirs. */
    @Transactional
    public Person deactivate(Actor actor, long personId) {
        actor.require(Access.OWNER);
        return change(actor, personId, "deactivated", p -> p.withActive(false));
    }

    /** Lets somebody back in, with the access, password and tokens they had. */
    @Transactional
    public Person reactivate(Actor actor, long personId) {
        actor.require(Access.OWNER);
        return change(actor, personId, "reactivated", p -> p.withActive(true));
    }

    private Person insert(String name, String email, Access access, String zone) {
        return persons.insert(name, email, access, zone, clock.instant())
                .orElseThrow(() -> new Invalid("email", "belongs to somebody else here"));
    }

    private Person change(Actor actor, long id, String what, UnaryOperator<Person> change) {
        List<Long> owners = persons.lockOwners();
        Person before = persons.find(id).orElseThrow(() -> new Missing("There is no person %d.".formatted(id)));
        Person after = change.apply(before);
        if (owners.equals(List.of(id)) && !(after.active() && after.access() == Access.OWNER)) {
            throw new Conflict("%s is the only owner. Make somebody else an owner first.".formatted(before.name()));
        }
        if (!after.equals(before)) {
            update(after);
            endStreams(before, after);
            changes.note(actor, subject(after), what, facts(before), facts(after));
        }
        return after;
    }

    /** What is open was opened with what they could do before; whatever they still may see comes back by itself. */
    private void endStreams(Person before, Person after) {
        if (before.access() != after.access() || before.active() != after.active()) {
            streams.end(after.id());
        }
    }

    private void update(Person person) {
        try {
            persons.update(person);
        } catch (DuplicateKeyException taken) {
            throw new Invalid("handle", "belongs to somebody else here");
        }
    }

    private static String subject(Person person) {
        return "person/" + person.id();
    }

    private static Map<String, ?> facts(Person person) {
        return Map.of(
                "name", person.name(),
                "email", person.email(),
                "access", person.access().word(),
                "zone", person.zone().getId(),
                "active", person.active(),
                "handle", person.handle(),
                "single_keys", person.singleKeys());
    }
}

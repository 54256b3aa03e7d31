package dev.andon.response;

import dev.andon.people.Access;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks roles and people that a command names, and knows those who take part by name. */
@Component
class Roster {
    private final People people;
    private final Playbook playbook;

    Roster(People people, Playbook playbook) {
        this.people = people;
        this.playbook = playbook;
    }

    /** A role of this house, also one that is not given any more: whoever has it can still lay it down. */
    String role(Validation validation, @Nullable String role) {
        String key = validation.line("role", role, 50);
        validation.check(
                key.isEmpty() || playbook.role(key).isPresent(), "role", "\"" + key + "\" is not a role of this house");
        return key;
    }

    /** A role that can be given, offered or taken. */
    String givenRole(Validation validation, @Nullable String role) {
        String key = role(validation, role);
        boolean retired = playbook.role(key).isPresent() && !playbook.offers("roles", key);
        validation.check(!retired, "role", "is not given any more");
        return key;
    }

    /** Somebody who can have a role; who may only look on cannot. */
    Holder responder(Validation validation, String field, @Nullable Long personId) {
        Holder holder = person(validation, field, personId);
        boolean looksOn = active(personId)
                .filter(person -> !person.access().includes(Access.RESPONDER))
                .isPresent();
        validation.check(!looksOn, field, "may only look on; roles are for responders and owners");
        return holder;
    }

    /** Somebody who works here. */
    Holder person(Validation validation, String field, @Nullable Long personId) {
        Optional<Person> person = active(personId);
        if (person.isEmpty()) {
            validation.error(field, personId == null ? "is required" : "is not somebody of this house");
        }
        return person.map(Roster::holder).orElseGet(() -> new Holder(0, ""));
    }

    /** Everybody who is there, by name. */
    List<Holder> present(Incident incident) {
        return named(incident.crew().here().stream());
    }

    /** Everybody who is there or was asked to come, by name. */
    List<Holder> participants(Incident incident) {
        return named(
                incident.crew().people().values().stream().filter(presence -> presence.here() || presence.awaited()));
    }

    private List<Holder> named(Stream<Presence> presences) {
        List<Long> ids =
                presences.map(presence -> presence.person().id()).sorted().toList();
        Map<Long, Person> found = people.byIds(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(Roster::holder)
                .toList();
    }

    private Optional<Person> active(@Nullable Long personId) {
        return Optional.ofNullable(personId).flatMap(people::find).filter(Person::active);
    }

    private static Holder holder(Person person) {
        return new Holder(person.id(), person.name());
    }
}

package dev.andon.response;

import dev.andon.people.Access;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A role of this house. */
    String role(Validation validation, @Nullable String role) {
        String key = validation.line("role", role, 50);
        validation.check(
                key.isEmpty() || playbook.role(key).isPresent(), "role", "\"" + key + "\" is not a role of this house");
        return key;
    }

    /** Somebody who works here. */
    Holder person(Validation validation, String field, @Nullable Long personId) {
        Optional<Person> person = active(personId);
        if (person.isEmpty()) {
            validation.error(field, personId == null ? "is required" : "is not somebody of this house");
        }
        return person.map(Roster::holder).orElseGet(() -> new Holder(0, ""));
    }

    /** Whether somebody could answer an offer; who may only look on could not. */
    boolean mayRespond(Holder holder) {
        return active(holder.id())
                .filter(person -> person.access().includes(Access.RESPONDER))
                .isPresent();
    }

    /** Everybody who takes part in the incident, by name. */
    List<Holder> participants(Incident incident) {
        Map<Long, Person> found = people.byIds(incident.members());
        return incident.members().stream()
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

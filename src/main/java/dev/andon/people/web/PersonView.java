package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Person;

/** A person as the API shows them. */
record PersonView(long id, String name, String email, String access, String zone, boolean active, String handle) {
    static PersonView of(Person person) {
        return of(person, person.access());
    }

    static PersonView of(Person person, Access access) {
        return new PersonView(
                person.id(),
                person.name(),
                person.email(),
                access.word(),
                person.zone().getId(),
                person.active(),
                person.handle());
    }
}

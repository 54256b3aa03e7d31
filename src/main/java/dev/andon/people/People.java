package dev.andon.people;

import dev.andon.people.internal.PersonTable;
import dev.andon.platform.problem.Missing;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Questions about the persons of the house. */
@Component
public class People {
    private final PersonTable persons;

    People(PersonTable persons) {
        this.persons = persons;
    }

    public Person get(long id) {
        return find(id).orElseThrow(() -> new Missing("There is no person %d.".formatted(id)));
    }

    public Optional<Person> find(long id) {
        return persons.find(id);
    }

    /** Whoever acted before, with what they may do by now; empty when they no longer work here. */
    public Optional<Actor> now(Actor actor) {
        return actor.isPerson()
                ? find(actor.personId())
                        .filter(Person::active)
                        .map(person -> Actor.person(
                                person.id(), person.name(), person.access().atMost(actor.access())))
                : Optional.of(actor);
    }

    /** Those of these, and every owner, who work here. */
    public List<Person> activeOrOwners(Collection<Long> ids) {
        return persons.activeOrOwners(ids);
    }

    public Optional<Person> byEmail(String email) {
        return persons.byEmail(email);
    }

    /** Who is called so, with or without the @ before it; also somebody who left. */
    public Optional<Person> byHandle(String handle) {
        return persons.byHandles(List.of(Handles.bare(handle))).stream().findFirst();
    }

    /** Everybody who is called by one of these words, by handle. */
    public Map<String, Person> byHandles(Collection<String> handles) {
        return handles.isEmpty()
                ? Map.of()
                : persons.byHandles(handles).stream().collect(Collectors.toMap(Person::handle, Function.identity()));
    }

    /** Those who work here and whose handle or name begins like this, by name; everybody when it is empty. */
    public List<Person> beginning(String text, int limit) {
        return persons.beginning(text, limit);
    }

    /** Everybody who works here, by name. */
    public List<Person> active() {
        return persons.all().stream().filter(Person::active).toList();
    }

    /** Everybody, also those who left, by name. */
    public List<Person> all() {
        return persons.all();
    }

    /** Those whose name, handle or e-mail address contains this, also those who left, by name; everybody when it is blank. */
    public List<Person> called(String text) {
        String word = Handles.bare(text.strip());
        return persons.all().stream()
                .filter(person -> Stream.of(person.name(), person.handle(), person.email())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word)))
                .toList();
    }

    /** Everybody whose id is greater, as they came. */
    public List<Person> after(long id, int limit) {
        return persons.after(id, limit);
    }

    /** The persons of these ids, by id; unknown ids are left out. */
    public Map<Long, Person> byIds(Collection<Long> ids) {
        return persons.byIds(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}

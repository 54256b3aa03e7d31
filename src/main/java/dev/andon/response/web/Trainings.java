package dev.andon.response.web;

import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.playbook.Training;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Warnings.Untrained;
import dev.andon.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the playbook says of who is how far with a role, beside the names of people. It hints and never forbids. */
@Component
class Trainings {
    private final Playbook playbook;
    private final People people;

    Trainings(Playbook playbook, People people) {
        this.playbook = playbook;
        this.people = people;
    }

    /** Holders of roles that others are trained for and they, by the playbook, are not or not yet. */
    List<Untrained> untrained(Incident incident) {
        Map<String, Holder> seats = new TreeMap<>(incident.roles());
        seats.entrySet()
                .removeIf(seat -> !someAreReady(seat.getKey())
                        || playbook.trainedFor(seat.getValue().id(), seat.getKey()));
        Map<Long, Person> holders = seats.isEmpty()
                ? Map.of()
                : people.byIds(seats.values().stream().map(Holder::id).toList());
        return seats.entrySet().stream()
                .map(seat -> new Untrained(
                        seat.getValue(),
                        seat.getKey(),
                        level(holders.get(seat.getValue().id()), seat.getKey())))
                .toList();
    }

    private Training.@Nullable Level level(@Nullable Person person, String role) {
        return person == null ? null : of(person, role).map(Training::level).orElse(null);
    }

    private boolean someAreReady(String role) {
        return playbook.trainings(role).stream().anyMatch(Training::isReady);
    }

    private Optional<Training> of(Person person, String role) {
        return playbook.trainings(role).stream()
                .filter(training -> training.email().equalsIgnoreCase(person.email()))
                .findFirst();
    }

    /** A choice of a person, with how far they are: "Marek Otto · Scribe qualified, Commander shadowing". */
    Option option(Person person) {
        String levels = playbook.roles().stream()
                .flatMap(role -> of(person, role.key()).stream().map(training -> level(role, training)))
                .collect(Collectors.joining(", "));
        return new Option(Long.toString(person.id()), person.name() + (levels.isEmpty() ? "" : " · " + levels));
    }

    private static String level(Role role, Training training) {
        return role.name() + " " + training.level().word();
    }
}

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /** Choices of people, with how far they are: "Marek Otto · Scribe qualified, Commander shadowing". */
    List<Option> options(Stream<Person> choosable) {
        Map<String, List<String>> levels = new HashMap<>();
        for (Role role : playbook.roles()) {
            for (Training training : playbook.trainings(role.key())) {
                levels.computeIfAbsent(training.email().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(role.name() + " " + training.level().word());
            }
        }
        return choosable
                .map(person -> option(person, levels.getOrDefault(person.email().toLowerCase(Locale.ROOT), List.of())))
                .toList();
    }

    private static Option option(Person person, List<String> levels) {
        String hint = levels.isEmpty() ? "" : " · " + String.join(", ", levels);
        return new Option(Long.toString(person.id()), person.name() + hint);
    }
}

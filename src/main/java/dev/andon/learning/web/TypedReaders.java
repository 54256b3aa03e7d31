package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The readers of a report as a form has them: one a line, by e-mail address or handle. */
@Component
class TypedReaders {
    private final People people;

    TypedReaders(People people) {
        this.people = people;
    }

    /**
     * The ids of those who were typed; null where the report is for everybody.
     *
     * @throws Invalid naming the first word that is nobody
     */
    @Nullable
    List<@Nullable Long> of(Map<String, String> typed) {
        if (!typed.containsKey("restricted")) {
            return null;
        }
        return typed.getOrDefault("readers", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<@Nullable Long>map(this::person)
                .toList();
    }

    private Long person(String word) {
        Optional<Person> found =
                word.contains("@") && word.indexOf('@') > 0 ? people.byEmail(word) : people.byHandle(word);
        return found.map(Person::id)
                .orElseThrow(() -> new Invalid("readers", "“%s” is not somebody of this house".formatted(word)));
    }

    /** As they are typed. */
    String lines(Report report) {
        Set<Long> ids = report.readers() == null ? Set.of() : report.readers();
        return people.byIds(ids).values().stream().map(Person::email).sorted().collect(Collectors.joining("\n"));
    }
}

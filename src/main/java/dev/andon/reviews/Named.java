package dev.andon.reviews;

import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Validation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who is meant: {@code @ines} or an e-mail address. Whoever is meant must be able to see what a meeting takes. */
@Component
public class Named {
    private static final int LONGEST = 254;

    private final People people;
    private final ReviewMeetings meetings;

    Named(People people, ReviewMeetings meetings) {
        this.people = people;
        this.meetings = meetings;
    }

    /**
     * @param typed null for whom it is now, empty for nobody
     * @param now who it is now
     * @param meeting that they must be able to see; null for a new one
     */
    @Nullable
    Long one(
            Validation check,
            String field,
            @Nullable String typed,
            @Nullable Long now,
            @Nullable ReviewMeeting meeting) {
        if (typed == null) {
            return now;
        }
        int before = check.errors().size();
        String word = check.optionalLine(field, typed, LONGEST);
        if (word == null || check.errors().size() > before) {
            return null;
        }
        Optional<Person> person = find(word);
        check.check(person.isPresent(), field, "is nobody who works here");
        person.filter(one -> meeting != null && !meetings.maySee(one.actor(), meeting))
                .ifPresent(_ -> check.error(field, "may not see everything this meeting takes"));
        return person.map(Person::id).orElse(null);
    }

    /** Somebody who works here; null with an error noted when it is nobody. */
    @Nullable
    Person required(Validation check, String field, @Nullable String typed) {
        return found(check, field, typed, people.active()).orElse(null);
    }

    /** Everybody who is meant, each once; an error on every word that is nobody. */
    List<Person> all(Validation check, String field, @Nullable List<String> typed, int most) {
        List<String> words = typed == null ? List.of() : typed;
        check.check(!words.isEmpty(), field, "is required: say who");
        check.check(words.size() <= most, field, "are too many; at most " + most);
        List<Person> here = people.active();
        return words.stream()
                .limit(most)
                .flatMap(word -> found(check, field, word, here).stream())
                .distinct()
                .toList();
    }

    private static Optional<Person> found(Validation check, String field, @Nullable String typed, List<Person> here) {
        String word = check.line(field, typed, LONGEST);
        Optional<Person> person = word.isEmpty() ? Optional.empty() : among(here, word);
        check.check(
                word.isEmpty() || person.isPresent(), field, "has somebody who does not work here: " + word.strip());
        return person;
    }

    /** Who works here and is called so, by handle, with or without the @ before it, or by e-mail address. */
    public Optional<Person> find(String word) {
        return among(people.active(), word);
    }

    /** A text that may be anything is not asked of the database. */
    private static Optional<Person> among(List<Person> here, String word) {
        String handle = word.startsWith("@") ? word.substring(1) : word;
        return here.stream()
                .filter(person -> person.handle().equalsIgnoreCase(handle)
                        || person.email().equalsIgnoreCase(word))
                .findFirst();
    }
}

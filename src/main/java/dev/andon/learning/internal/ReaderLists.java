package dev.andon.learning.internal;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may know of a report, and what it is called so that nobody else can find out. */
@Component
public class ReaderLists {
    private static final int MOST = 200;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GUESSES = 8;

    private final People people;
    private final SecureRandom random = new SecureRandom();

    ReaderLists(People people) {
        this.people = people;
    }

    /**
     * The ids of those who were named, and of whoever names them: nobody shuts themselves out.
     *
     * @param named null for everybody who may see the incident
     * @param validation is told, under {@code reader_ids}, who cannot be one
     */
    public @Nullable Set<Long> checked(
            Actor actor, Incident incident, @Nullable List<@Nullable Long> named, Validation validation) {
        if (named == null) {
            return null;
        }
        validation.check(named.size() <= MOST, "reader_ids", "are more than " + MOST);
        Set<Long> ids = named.stream()
                .limit(MOST)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        validation.check(named.stream().allMatch(Objects::nonNull), "reader_ids", "must not contain null");
        Map<Long, Person> known = people.byIds(ids);
        for (long id : ids) {
            Person person = known.get(id);
            if (person == null || !person.active()) {
                validation.error("reader_ids", "%d is not somebody of this house".formatted(id));
            } else if (!Incidents.maySee(person.actor(), incident)) {
                validation.error("reader_ids", "%s may not see this incident".formatted(person.name()));
            }
        }
        if (actor.isPerson()) {
            ids.add(actor.personId());
        }
        return Set.copyOf(ids);
    }

    /**
     * A key nobody guesses. With a plain one, somebody who may not know of the report would be told that the key is taken
     * when they begin one of their own.
     */
    public String hidden(String key) {
        String letters = random.ints(GUESSES, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
        return key + "-" + letters;
    }
}

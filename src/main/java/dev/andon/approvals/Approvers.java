package dev.andon.approvals;

import dev.andon.approvals.Step.Named;
import dev.andon.learning.Report;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who is meant: {@code @ines}, an e-mail address, {@code team:payments}, {@code role:commander}. */
@Component
class Approvers {
    private static final int MOST = 30;
    private static final int LONGEST = 200;

    private final People people;
    private final Teams teams;

    Approvers(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** Everybody who is meant, each once; an error on every word that names nobody who could be asked. */
    List<Named> named(Validation check, @Nullable List<String> typed, Standing standing) {
        List<String> words = typed == null ? List.of() : typed;
        check.check(!words.isEmpty(), "approvers", "are required: somebody has to be asked");
        check.check(words.size() <= MOST, "approvers", "are too many; at most " + MOST);
        Map<Long, Named> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(words.size(), MOST); i++) {
            String field = "approvers[%d]".formatted(i);
            String word = check.line(field, words.get(i), LONGEST);
            if (!word.isEmpty()) {
                add(check, field, word, standing, named);
            }
        }
        return List.copyOf(named.values());
    }

    private void add(Validation check, String field, String word, Standing standing, Map<Long, Named> named) {
        boolean several = word.startsWith("team:");
        List<Person> meant = meant(word, standing.incident());
        check.check(!meant.isEmpty(), field, "is nobody who works here");
        for (Person person : meant) {
            if (!Reviews.mayRead(person, standing.incident(), standing.report())) {
                check.error(
                        field,
                        several
                                ? "has somebody in it who may not see this report: " + person.name()
                                : "may not see this report");
            } else if (!standing.isAuthor(person.id())) {
                named.put(person.id(), new Named(person.id(), person.name()));
            } else if (!several) {
                check.error(field, "writes this report; somebody else reads it");
            }
        }
    }

    /** One person, who may see this report. */
    @Nullable
    Named one(Validation check, String field, @Nullable String typed, Incident incident, Report report) {
        String word = check.line(field, typed, LONGEST);
        if (word.isEmpty()) {
            return null;
        }
        Person person = person(word).orElse(null);
        if (person == null) {
            check.error(field, "is nobody who works here");
            return null;
        }
        check.check(Reviews.mayRead(person, incident, report), field, "may not see this report");
        return new Named(person.id(), person.name());
    }

    private List<Person> meant(String word, Incident incident) {
        if (word.startsWith("team:")) {
            return teams.all().stream()
                    .filter(team -> !team.retired() && team.key().equals(word.substring("team:".length())))
                    .map(Team::members)
                    .flatMap(ids -> people.byIds(ids).values().stream())
                    .filter(Person::active)
                    .toList();
        }
        if (word.startsWith("role:")) {
            Holder holder = incident.holder(word.substring("role:".length()));
            return Optional.ofNullable(holder).flatMap(held -> people.find(held.id())).stream()
                    .filter(Person::active)
                    .toList();
        }
        return person(word).stream().toList();
    }

    /** By handle or e-mail address; whoever may have any text as either is not asked of the database. */
    private Optional<Person> person(String word) {
        return people.active().stream()
                .filter(person -> person.handle().equals(word.startsWith("@") ? word.substring(1) : word)
                        || person.email().equalsIgnoreCase(word))
                .findFirst();
    }
}

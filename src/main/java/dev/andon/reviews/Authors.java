package dev.andon.reviews;

import dev.andon.approvals.Desk;
import dev.andon.approvals.Reviews;
import dev.andon.learning.Report;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.response.Incidents;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who writes the report of a topic. */
@Component
class Authors {
    private final Inspection inspection;
    private final Reviews reviews;
    private final People people;

    Authors(Inspection inspection, Reviews reviews, People people) {
        this.inspection = inspection;
        this.reviews = reviews;
        this.people = people;
    }

    /** Whoever is named, else whoever commanded the incident; only one who works here and may read it. */
    Optional<Person> of(Topic topic) {
        Optional<Report> report = inspection.report(topic);
        Long author = report.map(
                        found -> reviews.of(topic.incident(), found).desk().authorId())
                .orElseGet(() -> Desk.usualAuthor(topic.incident()));
        return Optional.ofNullable(author)
                .flatMap(people::find)
                .filter(Person::active)
                .filter(person -> Incidents.maySee(person.actor(), topic.incident()))
                .filter(person ->
                        report.map(found -> found.isFor(person.actor())).orElse(true));
    }
}

package dev.andon.followups.internal;

import dev.andon.approvals.Reviews;
import dev.andon.approvals.Step.Named;
import dev.andon.learning.Reports;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.response.Command;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Tenure;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose an incident is once it is over: whoever writes its report, else whoever commanded it last. */
@Component
public class Owners {
    private final Reports reports;
    private final Reviews reviews;
    private final IncidentLog log;
    private final People people;

    Owners(Reports reports, Reviews reviews, IncidentLog log, People people) {
        this.reports = reports;
        this.reviews = reviews;
        this.log = log;
        this.people = people;
    }

    /** The id of the person; null when there is nobody, or nobody any more. */
    public @Nullable Long of(Incident incident) {
        Stream<Long> author =
                reports.of(incident).map(report -> reviews.of(incident, report).author()).map(Named::id).stream();
        return Stream.concat(author, commanders(incident))
                .map(people::find)
                .flatMap(Optional::stream)
                .filter(Person::active)
                .filter(person -> Incidents.maySee(person.actor(), incident))
                .map(Person::id)
                .findFirst()
                .orElse(null);
    }

    private Stream<Long> commanders(Incident incident) {
        return log.tenures(incident.id()).of(Command.COMMANDER).reversed().stream()
                .map(Tenure::holder)
                .filter(Objects::nonNull)
                .map(holder -> holder.id());
    }
}

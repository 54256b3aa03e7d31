package dev.andon.sharing;

import dev.andon.learning.Report;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.sharing.internal.HouseTable;
import dev.andon.sharing.internal.OutTable;
import dev.andon.sharing.internal.OutTable.Out;
import dev.andon.sharing.internal.ReaderTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A year after an incident began, its report is offered again to the teams of its services. */
@Component
public class Anniversaries {
    private static final Duration SHOWN = Duration.ofDays(7);
    /** A year is 365 or 366 days, and it begins at another moment in every zone. */
    private static final Duration AROUND = Duration.ofDays(368);

    private final OutTable outs;
    private final ReaderTable readers;
    private final HouseTable house;
    private final Incidents incidents;
    private final Reports reports;
    private final Teams teams;
    private final Subscriptions subscriptions;

    Anniversaries(
            OutTable outs,
            ReaderTable readers,
            HouseTable house,
            Incidents incidents,
            Reports reports,
            Teams teams,
            Subscriptions subscriptions) {
        this.outs = outs;
        this.readers = readers;
        this.house = house;
        this.incidents = incidents;
        this.reports = reports;
        this.teams = teams;
        this.subscriptions = subscriptions;
    }

    /** A report that was published. */
    public record Known(Incident incident, Report report) {}

    /** What is offered to somebody on these days: a week from the day on. */
    public List<Known> now(Person person, Instant now) {
        return between(person, now.minus(SHOWN), now);
    }

    /** Whose day comes after the one moment, up to the other, on this person's clock. */
    List<Known> between(Person person, Instant after, Instant until) {
        if (!house.find().anniversaries() || !readers.wishes(person.id()).anniversaries()) {
            return List.of();
        }
        Set<String> own = teams.all().stream()
                .filter(team -> team.members().contains(person.id()))
                .map(Team::key)
                .collect(Collectors.toSet());
        return own.isEmpty()
                ? List.of()
                : outs.began(after.minus(AROUND), until.minus(Duration.ofDays(363))).stream()
                        .filter(out -> isWithin(out, person, after, until))
                        .flatMap(out -> known(person.actor(), out).stream())
                        .filter(known -> known.report().isMain())
                        .filter(known ->
                                subscriptions.owners(known.incident()).stream().anyMatch(own::contains))
                        .toList();
    }

    private static boolean isWithin(Out out, Person person, Instant after, Instant until) {
        Instant day = out.beganAt()
                .atZone(person.zone())
                .plusYears(1)
                .toLocalDate()
                .atStartOfDay(person.zone())
                .toInstant();
        return day.isAfter(after) && !day.isAfter(until);
    }

    /** As far as this viewer may know of it. */
    Optional<Known> known(Actor viewer, Out out) {
        return known(viewer, out.incidentId(), out.reportId());
    }

    /** The same, by the ids that modules keep. */
    Optional<Known> known(Actor viewer, long incidentId, long reportId) {
        return incidents
                .byId(viewer, incidentId)
                .flatMap(incident -> reports.all(viewer, incident).stream()
                        .filter(report -> report.id() == reportId && report.published())
                        .findFirst()
                        .map(report -> new Known(incident, report)));
    }
}

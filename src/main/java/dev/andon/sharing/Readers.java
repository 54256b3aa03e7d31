package dev.andon.sharing;

import dev.andon.learning.Edition;
import dev.andon.learning.Report;
import dev.andon.learning.ReportOpened;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.response.EventCodec;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Presence;
import dev.andon.sharing.Readership.Reader;
import dev.andon.sharing.internal.ReaderTable;
import dev.andon.sharing.internal.ReaderTable.Wishes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has read which report. Counts are for everybody who may read it, names for its authors and the owners. */
@Component
public class Readers implements ReportOpened {
    private final ReaderTable table;
    private final People people;
    private final IncidentLog log;
    private final Clock clock;

    Readers(ReaderTable table, People people, IncidentLog log, Clock clock) {
        this.table = table;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void opened(Actor viewer, Report report, int edition) {
        if (viewer.isPerson()) {
            table.read(report.id(), edition, viewer.personId(), clock.instant());
        }
    }

    /** Of the last edition; empty before the first. The viewer may read the report. */
    public Optional<Readership> of(Actor viewer, Incident incident, Report report) {
        return Optional.ofNullable(report.edition()).map(edition -> readership(viewer, incident, report, edition));
    }

    private Readership readership(Actor viewer, Incident incident, Report report, Edition edition) {
        Map<Long, Instant> read = table.readers(report.id(), edition.edition());
        List<Person> may = people.active().stream()
                .filter(person -> Incidents.maySee(person.actor(), incident) && report.isFor(person.actor()))
                .toList();
        Set<Long> took = incident.crew().took().stream()
                .map(Presence::person)
                .map(dev.andon.response.Holder::id)
                .collect(Collectors.toSet());
        List<Person> there =
                may.stream().filter(person -> took.contains(person.id())).toList();
        return new Readership(
                edition.edition(),
                count(may, read),
                may.size(),
                count(there, read),
                there.size(),
                isTold(viewer, incident) ? names(may, read) : List.of());
    }

    private static int count(List<Person> of, Map<Long, Instant> read) {
        return (int) of.stream().filter(person -> read.containsKey(person.id())).count();
    }

    private static List<Reader> names(List<Person> of, Map<Long, Instant> read) {
        return of.stream()
                .filter(person -> read.containsKey(person.id()))
                .map(person -> new Reader(person.id(), person.name(), Objects.requireNonNull(read.get(person.id()))))
                .sorted(Comparator.comparing(Reader::readAt))
                .toList();
    }

    /** Owners, and whoever published a report of this incident. */
    private boolean isTold(Actor viewer, Incident incident) {
        return viewer.access().includes(Access.OWNER)
                || log.ofTypes(incident.id(), EventCodec.words(ReportPublished.class)).stream()
                        .anyMatch(entry -> entry.actor().isPerson()
                                && viewer.isPerson()
                                && entry.actor().personId() == viewer.personId());
    }

    /** Whether somebody wants to be counted and offered reports again. */
    public Wishes wishes(Actor actor) {
        return actor.isPerson() ? table.wishes(actor.personId()) : new Wishes(true, true);
    }

    /** Whoever does not want to be counted is forgotten as a reader of what they read before, too. */
    @Transactional
    public void wish(Actor actor, Wishes wishes) {
        table.wish(actor.personId(), wishes);
        if (!wishes.counted()) {
            table.forget(actor.personId());
        }
    }
}

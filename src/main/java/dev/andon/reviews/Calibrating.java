package dev.andon.reviews;

import dev.andon.approvals.Reviews;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Validation;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarks;
import dev.andon.remarks.Saying;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Presence;
import dev.andon.reviews.Calibration.Asked;
import dev.andon.reviews.internal.CalibrationTable;
import dev.andon.reviews.internal.ChangeTable;
import dev.andon.reviews.internal.Notices;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks those who were there to confirm or dispute what a report says before it is met about, and counts who has. */
@Component
public class Calibrating {
    private static final int WORDS = 1_000;

    private final CalibrationTable table;
    private final ChangeTable changes;
    private final Incidents incidents;
    private final Reports reports;
    private final Remarks remarks;
    private final Reviews reviews;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Calibrating(
            CalibrationTable table,
            ChangeTable changes,
            Incidents incidents,
            Reports reports,
            Remarks remarks,
            Reviews reviews,
            People people,
            Notices notices,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.incidents = incidents;
        this.reports = reports;
        this.remarks = remarks;
        this.reviews = reviews;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** How it stands; the caller may read the report. */
    @Transactional
    public Calibration of(Incident incident, Report report) {
        List<Remark> statements =
                remarks.of(report).stream().filter(Remark::isCalibration).toList();
        Set<Long> spoke = statements.stream()
                .flatMap(remark -> remark.sayings().stream())
                .filter(saying -> saying.stance() != null && !saying.isTakenBack())
                .map(Saying::personId)
                .collect(Collectors.toSet());
        List<Asked> asked = table.asked(incident.id(), report.key()).stream()
                .map(one -> new Asked(
                        one.person(),
                        one.name(),
                        one.askedAt(),
                        one.answered() || spoke.contains(one.person()),
                        one.nothing()))
                .toList();
        Set<Long> known = asked.stream().map(Asked::person).collect(Collectors.toSet());
        int left = (int) participants(incident, report).stream()
                .filter(person -> !known.contains(person.id()))
                .count();
        int disputed = (int) statements.stream().filter(Remark::isDisputed).count();
        int confirmed = (int) statements.stream()
                .filter(remark -> !remark.isDisputed() && !remark.confirming().isEmpty())
                .count();
        return new Calibration(asked, left, disputed, confirmed);
    }

    /** Those who were there, work here, may read it, and do not write it. */
    private List<Person> participants(Incident incident, Report report) {
        Long author = reviews.of(incident, report).desk().authorId();
        Map<Long, Person> took = people.byIds(incident.crew().took().stream()
                .map(Presence::person)
                .map(person -> person.id())
                .toList());
        return took.values().stream()
                .filter(Person::active)
                .filter(person -> !Objects.equals(author, person.id()))
                .filter(person -> Incidents.maySee(person.actor(), incident) && report.isFor(person.actor()))
                .toList();
    }

    /**
     * Asks everybody who was there and was not asked yet, by letter.
     *
     * @throws Conflict when there is nobody left to ask
     */
    @Transactional
    public Calibration ask(Actor actor, ReportAddress at) {
        actor.require(Access.RESPONDER);
        Incident incident = incidents.find(actor, at.number());
        Report report = reports.find(actor, at);
        List<Person> fresh = participants(incident, report).stream()
                .filter(person -> table.ask(incident.id(), report.key(), person.id(), clock.instant(), actor.name()))
                .toList();
        if (fresh.isEmpty()) {
            throw new Conflict("Everybody who was there and may read this report is asked already.");
        }
        fresh.forEach(person -> notices.calibrate(actor, incident, report, person));
        changes.note(
                actor,
                subject(incident, report),
                "asked " + fresh.stream().map(Person::name).sorted().collect(Collectors.joining(", ")),
                null,
                null);
        return of(incident, report);
    }

    /** Says that one who was there has read it and has nothing to correct. */
    @Transactional
    public Calibration nothingToCorrect(Actor actor, ReportAddress at) {
        actor.require(Access.VIEWER);
        Incident incident = incidents.find(actor, at.number());
        Report report = reports.find(actor, at);
        if (!actor.isPerson()) {
            throw new Denied("Only a person was there.");
        }
        if (!isFor(actor, incident, report)) {
            throw new Conflict("This is asked of those who took part in the incident and do not write the report.");
        }
        table.answer(incident.id(), report.key(), actor.personId(), clock.instant(), actor.name());
        return of(incident, report);
    }

    /** Whether it is for this viewer to say so: they were there and do not write the report, or were asked. */
    public boolean isFor(Actor viewer, Incident incident, Report report) {
        return viewer.isPerson()
                && (participants(incident, report).stream().anyMatch(person -> person.id() == viewer.personId())
                        || table.asked(incident.id(), report.key()).stream()
                                .anyMatch(one -> one.person() == viewer.personId()));
    }

    /** What was done about it, and with the incident's own report about what follows, latest first. */
    public List<Told> history(Incident incident, Report report) {
        Stream<Told> follows = report.isMain() ? changes.of(follows(incident)).stream() : Stream.empty();
        return Stream.concat(changes.of(subject(incident, report)).stream(), follows)
                .sorted(Comparator.comparing(Told::at).reversed())
                .toList();
    }

    private static String follows(Incident incident) {
        return "no-follow-up/" + incident.id();
    }

    private static String subject(Incident incident, Report report) {
        return "calibration/%d/%s".formatted(incident.id(), report.key());
    }

    /** Why nothing needs to follow from an incident that the caller may see, if somebody said so. */
    public Optional<String> noFollowUp(Incident incident) {
        return table.noFollowUp(incident.id());
    }

    /**
     * Says that nothing needs to follow from an incident.
     *
     * @param reason why; null or empty takes it back
     */
    @Transactional
    public void noFollowUp(Actor actor, long number, @Nullable String reason) {
        actor.require(Access.RESPONDER);
        Incident incident = incidents.find(actor, number);
        Validation check = new Validation();
        String why = check.optionalText("reason", reason, WORDS);
        check.throwIfAny();
        String before = table.noFollowUp(incident.id()).orElse("");
        if (before.equals(why == null ? "" : why)) {
            return;
        }
        if (why == null) {
            table.followUpAfterAll(incident.id());
        } else {
            table.noFollowUp(incident.id(), why, actor.name(), clock.instant());
        }
        changes.note(
                actor,
                follows(incident),
                why == null ? "took back that nothing needs to follow" : "said that nothing needs to follow",
                Map.of("reason", before),
                Map.of("reason", why == null ? "" : why));
    }
}

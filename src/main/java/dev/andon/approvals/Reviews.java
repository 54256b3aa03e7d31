package dev.andon.approvals;

import dev.andon.approvals.Step.Named;
import dev.andon.approvals.internal.DeskTable;
import dev.andon.approvals.internal.Difference;
import dev.andon.approvals.internal.RuleTable;
import dev.andon.approvals.internal.StepTable;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reporting;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about the review of reports. Whoever may see a report may see all of it. */
@Component
public class Reviews {
    private static final int MINE = 50;
    private static final int CURSOR = 3;

    private final DeskTable desks;
    private final StepTable steps;
    private final RuleTable rules;
    private final Incidents incidents;
    private final Reports reports;
    private final Reporting reporting;
    private final People people;
    private final Clock clock;

    Reviews(
            DeskTable desks,
            StepTable steps,
            RuleTable rules,
            Incidents incidents,
            Reports reports,
            Reporting reporting,
            People people,
            Clock clock) {
        this.desks = desks;
        this.steps = steps;
        this.rules = rules;
        this.incidents = incidents;
        this.reports = reports;
        this.reporting = reporting;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Missing if the viewer knows no such report */
    public Standing find(Actor viewer, ReportAddress at) {
        Incident incident = incidents.find(viewer, at.number());
        if (at.key().equals(Report.MAIN)) {
            reporting.existing(incident);
        }
        return of(incident, reports.find(viewer, at));
    }

    /** Where a report stands that the caller may see. */
    public Standing of(Incident incident, Report report) {
        Desk desk = desks.find(incident.id(), report.key())
                .orElseGet(
                        () -> new Desk(0, incident.id(), report.key(), null, false, null, null, null, false, false, 0));
        return standing(incident, report, desk);
    }

    Standing locked(Incident incident, Report report) {
        return standing(incident, report, desks.lock(incident.id(), report.key()));
    }

    private Standing standing(Incident incident, Report report, Desk desk) {
        return new Standing(
                incident,
                report,
                desk,
                rules.rules().of(incident.severity()),
                Lifecycle.of(desk.id() == 0 ? List.of() : steps.of(desk.id())),
                report.contentHash(),
                author(desk),
                clock.instant());
    }

    private @Nullable Named author(Desk desk) {
        return Optional.ofNullable(desk.authorId())
                .flatMap(people::find)
                .map(person -> new Named(person.id(), person.name()))
                .orElse(null);
    }

    /** What people did, latest first. */
    public List<Told> history(Standing standing) {
        return standing.desk().id() == 0
                ? List.of()
                : steps.of(standing.desk().id()).reversed();
    }

    /**
     * What became of a text that somebody was asked about.
     *
     * @throws Missing if nobody was asked about it
     */
    public List<Difference.Line> since(Standing standing, String hash) {
        String before = steps.text(standing.desk().id(), hash)
                .orElseThrow(() -> new Missing("Nobody was asked about such a text of this report."));
        return Difference.between(before, Difference.text(standing.report()));
    }

    /** Reports that wait for an answer of this person, as far as they may still see them. */
    public List<Standing> awaiting(Actor viewer) {
        return viewer.isPerson() ? seen(viewer, desks.awaiting(viewer.personId(), MINE)) : List.of();
    }

    /** Reports with a due date that are this person's to write, first due first. */
    public List<Standing> toWrite(Actor viewer) {
        return viewer.isPerson() ? seen(viewer, desks.toWrite(viewer.personId(), MINE)) : List.of();
    }

    private List<Standing> seen(Actor viewer, List<Desk> found) {
        return found.stream().flatMap(desk -> seen(viewer, desk).stream()).toList();
    }

    private Optional<Standing> seen(Actor viewer, Desk desk) {
        return incidents
                .byId(viewer, desk.incidentId())
                .flatMap(incident -> reports.all(viewer, incident).stream()
                        .filter(report -> report.key().equals(desk.reportKey()))
                        .findFirst()
                        .map(report -> standing(incident, report, desk)));
    }

    /**
     * Reports that are due and neither published nor waived, first due first. Those that the viewer may not know of are
     * left out.
     *
     * @param overdue only those whose day is over
     */
    public Slice<Standing> due(Actor viewer, boolean overdue, @Nullable Cursor after, int size) {
        Instant before = overdue ? clock.instant() : null;
        Instant due = after == null ? null : after.instant(0);
        long incident = after == null ? 0 : incidentOf(viewer, after);
        String key = after == null ? "" : after.text(CURSOR - 1);
        List<Standing> found = new ArrayList<>();
        while (found.size() <= size) {
            List<Desk> batch = desks.due(before, due, incident, key, size + 1);
            found.addAll(seen(viewer, batch));
            if (batch.size() <= size) {
                break;
            }
            due = batch.getLast().dueAt();
            incident = batch.getLast().incidentId();
            key = batch.getLast().reportKey();
        }
        return Slice.of(found.subList(0, Math.min(found.size(), size + 1)), size, Reviews::cursor);
    }

    private static Cursor cursor(Standing last) {
        return Cursor.of(
                last.desk().dueAt() == null ? last.now() : last.desk().dueAt(),
                last.incident().number(),
                last.report().key());
    }

    private long incidentOf(Actor viewer, Cursor after) {
        return incidents
                .byNumber(viewer, after.number(1))
                .map(Incident::id)
                .orElseThrow(() -> new Invalid("cursor", "is not one this list gave out; start again without it"));
    }

    /** Everybody who works here and may see this report, by name: those who could be asked. */
    public List<Person> couldBeAsked(Standing standing) {
        return people.active().stream()
                .filter(person -> mayRead(person, standing.incident(), standing.report()))
                .filter(person -> !standing.isAuthor(person.id()))
                .toList();
    }

    static boolean mayRead(Person person, Incident incident, Report report) {
        return Incidents.maySee(person.actor(), incident) && report.isFor(person.actor());
    }
}

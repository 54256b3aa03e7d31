package dev.andon.reviews;

import dev.andon.learning.Report;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.platform.database.Composing;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Remarks;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import dev.andon.response.Status;
import dev.andon.reviews.Proposal.Reason;
import dev.andon.whys.FactorNames;
import dev.andon.whys.FactorNames.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which incidents to take into a review meeting: those that are over, that nobody met about yet or plans to, and that whoever
 * asks may see; with points and the reasons for them.
 */
@Component
public class Proposals {
    /** So many are looked at: first all by what is cheap to know, then the best of them closely. */
    private static final int LOOKED_AT = 500;

    private static final int CLOSELY = 30;
    private static final int TWICE = 2;
    private static final int PAGE = 200;

    private static final Comparator<Candidate> MOST_FIRST = Comparator.comparingInt(Candidate::sum)
            .thenComparingLong(one -> one.incident().number())
            .reversed();

    private final Incidents incidents;
    private final Reports reports;
    private final Remarks remarks;
    private final FactorNames factors;
    private final Inspection inspection;
    private final Points points;
    private final Programme programme;
    private final ReviewMeetings meetings;
    private final Composing composing;
    private final Clock clock;

    Proposals(
            Incidents incidents,
            Reports reports,
            Remarks remarks,
            FactorNames factors,
            Inspection inspection,
            Points points,
            Programme programme,
            ReviewMeetings meetings,
            Composing composing,
            Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.remarks = remarks;
        this.factors = factors;
        this.inspection = inspection;
        this.points = points;
        this.programme = programme;
        this.meetings = meetings;
        this.composing = composing;
        this.clock = clock;
    }

    private record Candidate(Incident incident, List<Point> points, int sum) {
        Candidate(Incident incident, List<Point> points) {
            this(incident, points, points.stream().mapToInt(Point::points).sum());
        }

        Candidate and(List<Point> more) {
            return new Candidate(
                    incident, Stream.concat(points.stream(), more.stream()).toList());
        }

        Proposal proposal() {
            List<Reason> reasons = points.stream()
                    .filter(point -> point.points() > 0)
                    .sorted(Comparator.comparingInt(Point::points).reversed())
                    .map(Point::told)
                    .toList();
            return new Proposal(incident, sum, reasons);
        }
    }

    /** Most points first. */
    public List<Proposal> of(Actor viewer, int limit) {
        return composing.of(() -> best(viewer, limit, Math.min(CLOSELY, TWICE * limit)));
    }

    /** The same by what is known without opening a report: for a page that shows a few beside other things. */
    public List<Proposal> glance(Actor viewer, int limit) {
        return composing.of(() -> best(viewer, limit, 0));
    }

    private List<Proposal> best(Actor viewer, int limit, int closely) {
        ProgrammeRules rules = programme.rules();
        Instant now = clock.instant();
        List<Incident> around = lately(viewer, now.minus(Duration.ofDays(rules.lookBackDays())));
        Set<Long> gone =
                meetings.taken(viewer, around.stream().map(Incident::id).toList());
        Map<Long, List<Part>> played =
                factors.playing(viewer, around.stream().map(Incident::id).toList());
        Around others = new Around(around);
        List<Incident> candidates = around.stream()
                .filter(incident -> !gone.contains(incident.id()))
                .toList();
        List<Candidate> first = candidates.stream()
                .map(incident -> new Candidate(
                        incident,
                        points.known(rules, incident, others, played.getOrDefault(incident.id(), List.of()), now)))
                .sorted(MOST_FIRST)
                .limit(Math.max(limit, closely))
                .toList();
        return Stream.concat(
                        first.stream().limit(closely).map(one -> one.and(closely(rules, viewer, one.incident()))),
                        first.stream().skip(closely))
                .sorted(MOST_FIRST)
                .limit(limit)
                .map(Candidate::proposal)
                .filter(proposal -> proposal.score() > 0)
                .toList();
    }

    /** Those that are over, by when they were declared: what was declared long before is old news by now. */
    private List<Incident> lately(Actor viewer, Instant from) {
        IncidentFilter over = new IncidentFilter(
                List.of(Status.RESOLVED.word(), Status.CLOSED.word()),
                List.of(),
                List.of(),
                false,
                null,
                from,
                null,
                List.of(),
                IncidentFilter.Sort.NEWEST);
        List<Incident> found = new ArrayList<>();
        Cursor after = null;
        do {
            Slice<Incident> page = incidents.list(viewer, over, after, PAGE);
            found.addAll(page.items());
            after = Cursor.read(page.nextCursor(), IncidentFilter.Sort.NEWEST.cursorParts());
        } while (after != null && found.size() < LOOKED_AT);
        return found;
    }

    private List<Point> closely(ProgrammeRules rules, Actor viewer, Incident incident) {
        Report report = reports.of(incident).filter(one -> one.isFor(viewer)).orElse(null);
        if (report == null) {
            return List.of();
        }
        long disputed = remarks.of(report).stream().filter(Remark::isDisputed).count();
        return points.read(rules, report, disputed, inspection.findings(report));
    }
}

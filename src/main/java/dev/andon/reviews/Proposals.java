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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** Most points first. */
    @Transactional
    public List<Proposal> of(Actor viewer, int limit) {
        return composing.of(() -> best(viewer, limit, Math.min(CLOSELY, TWICE * limit)));
    }

    /** The same by what is known without opening a report: for a page that shows a few beside other things. */
    @Transactional
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
        Map<Long, List<Reason>> cheap = new HashMap<>();
        candidates.forEach(incident -> cheap.put(
                incident.id(),
                points.known(rules, incident, others, played.getOrDefault(incident.id(), List.of()), now)));
        List<Incident> first = candidates.stream()
                .sorted(Comparator.<Incident>comparingInt(one -> sum(reasons(cheap, one)))
                        .reversed()
                        .thenComparing(Incident::number, Comparator.reverseOrder()))
                .limit(Math.max(limit, closely))
                .toList();
        return first.stream()
                .map(incident -> proposal(
                        incident,
                        Stream.concat(
                                        reasons(cheap, incident).stream(),
                                        first.indexOf(incident) < closely
                                                ? closely(rules, viewer, incident).stream()
                                                : Stream.empty())
                                .toList()))
                .filter(proposal -> proposal.score() > 0)
                .sorted(Comparator.comparingInt(Proposal::score)
                        .reversed()
                        .thenComparing(proposal -> proposal.incident().number(), Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private static List<Reason> reasons(Map<Long, List<Reason>> of, Incident incident) {
        return Objects.requireNonNullElse(of.get(incident.id()), List.of());
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

    private List<Reason> closely(ProgrammeRules rules, Actor viewer, Incident incident) {
        Report report = reports.of(incident).filter(one -> one.isFor(viewer)).orElse(null);
        if (report == null) {
            return List.of();
        }
        long disputed = remarks.of(report).stream().filter(Remark::isDisputed).count();
        return points.read(rules, report, disputed, inspection.findings(report));
    }

    private static Proposal proposal(Incident incident, List<Reason> reasons) {
        Set<Sign> seen = new HashSet<>();
        List<Reason> counted = reasons.stream()
                .filter(reason -> reason.points() > 0 && seen.add(reason.sign()))
                .sorted(Comparator.comparingInt(Reason::points).reversed())
                .collect(Collectors.toList());
        return new Proposal(incident, sum(counted), counted);
    }

    private static int sum(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::points).sum();
    }
}

package dev.andon.home.web;

import dev.andon.alerts.Alerts;
import dev.andon.alerts.Unacknowledged;
import dev.andon.approvals.Reviews;
import dev.andon.approvals.Standing;
import dev.andon.comms.Awaited;
import dev.andon.comms.Updates;
import dev.andon.home.web.HomePage.Card;
import dev.andon.home.web.HomePage.Learned;
import dev.andon.home.web.HomePage.Offered;
import dev.andon.home.web.HomePage.Waiting;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.learning.ReportSummary;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.outbox.UndoneWork;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Feedbacks;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import dev.andon.response.Mentions;
import dev.andon.response.Presence;
import dev.andon.response.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the first page says. Every question it asks has an answer in a handful of rows. */
@Component
class Now {
    private static final int CARDS = 12;
    private static final int ALERTS = 6;
    private static final int REPORTS = 30;
    private static final int LEARNED = 3;

    private final Incidents incidents;
    private final Updates updates;
    private final Alerts alerts;
    private final Reports reports;
    private final Mentions mentions;
    private final Tasks tasks;
    private final Playbook playbook;
    private final Feedbacks feedbacks;
    private final Reviews reviews;
    private final UndoneWork undone;
    private final Clock clock;

    Now(
            Incidents incidents,
            Updates updates,
            Alerts alerts,
            Reports reports,
            Mentions mentions,
            Tasks tasks,
            Playbook playbook,
            Feedbacks feedbacks,
            Reviews reviews,
            UndoneWork undone,
            Clock clock) {
        this.incidents = incidents;
        this.updates = updates;
        this.alerts = alerts;
        this.reports = reports;
        this.mentions = mentions;
        this.tasks = tasks;
        this.playbook = playbook;
        this.feedbacks = feedbacks;
        this.reviews = reviews;
        this.undone = undone;
        this.clock = clock;
    }

    HomePage page(Actor viewer, long after) {
        Instant now = clock.instant();
        List<Incident> live = incidents.live(viewer);
        Map<Long, Awaited> awaited = updates.awaited(live);
        Unacknowledged waitingAlerts = alerts.unacknowledged(ALERTS);
        List<ReportSummary> recent = reports.latest(viewer, REPORTS);
        List<Instant> dues =
                awaited.values().stream().map(Awaited::due).sorted().toList();
        return new HomePage(
                after,
                Sentence.of(live.size(), dues, waitingAlerts.count(), now),
                live.stream().limit(CARDS).map(i -> card(i, awaited)).toList(),
                Math.max(0, live.size() - CARDS),
                waitingAlerts,
                viewer.isPerson() ? offered(viewer.personId(), live, now) : List.of(),
                viewer.isPerson() ? mentions.unseen(viewer) : List.of(),
                viewer.isPerson() ? waiting(viewer, live, awaited, recent) : List.of(),
                learned(recent),
                Weeks.of(incidents.declaredWeekly(viewer, now.minus(Weeks.SPAN))),
                live.isEmpty()
                        && incidents
                                .list(viewer, IncidentFilter.all(), null, 1)
                                .items()
                                .isEmpty(),
                now);
    }

    /** Changes whenever what this viewer sees here does, but for the passing of time. */
    int fingerprint(Actor viewer) {
        List<Incident> live = incidents.live(viewer);
        return List.of(
                        live,
                        updates.openPromises(viewer),
                        alerts.unacknowledged(ALERTS),
                        reports.latest(viewer, REPORTS),
                        mentions.beat(viewer),
                        tasks.beat(viewer))
                .hashCode();
    }

    private Card card(Incident incident, Map<Long, Awaited> awaited) {
        String phase = playbook.phaseOf(incident.status().word()).name();
        return new Card(incident, phase, awaited.get(incident.id()));
    }

    /** First due first. */
    private List<Offered> offered(long me, List<Incident> live, Instant now) {
        List<Offered> offered = new ArrayList<>();
        for (Incident incident : live) {
            incident.command().offers().stream()
                    .filter(offer -> offer.to().id() == me && !offer.isOver(now))
                    .map(offer -> new Offered(incident.number(), incident.title(), roleName(offer.role()), offer, now))
                    .forEach(offered::add);
        }
        offered.sort(Comparator.comparing(one -> one.offer().expiresAt()));
        return offered;
    }

    private String roleName(String key) {
        return playbook.role(key).map(Role::name).orElse(key);
    }

    /** For owners: what a rule or a letter failed to do is silent otherwise. */
    private Optional<Waiting> undone(Actor viewer) {
        long stubborn = viewer.access().includes(Access.OWNER) ? undone.stubborn() : 0;
        String what = stubborn == 1 ? "Something that was to follow" : stubborn + " things that were to follow";
        return stubborn == 0
                ? Optional.empty()
                : Optional.of(new Waiting(what + " could not be done", "/house/undone", "tried several times", null));
    }

    private List<Waiting> waiting(
            Actor viewer, List<Incident> live, Map<Long, Awaited> awaited, List<ReportSummary> recent) {
        long me = viewer.personId();
        List<Waiting> waiting = new ArrayList<>();
        live.forEach(incident -> asked(me, incident).ifPresent(waiting::add));
        tasks.mine(viewer).stream().map(Now::asked).forEach(waiting::add);
        tasks.alarming(viewer, live).stream().map(Now::alarming).forEach(waiting::add);
        for (Incident incident : live) {
            Awaited update = awaited.get(incident.id());
            if (update != null && owesUpdates(me, incident)) {
                String why = "INC-%d %s".formatted(incident.number(), incident.title());
                waiting.add(new Waiting("Post the next update", room(incident) + "/updates/new", why, update.due()));
            }
        }
        waiting.sort(Comparator.comparing(w -> w.due() == null ? Instant.MAX : w.due()));
        List<Standing> toWrite = reviews.toWrite(viewer);
        reviews.awaiting(viewer).stream().map(Now::toRead).forEach(waiting::add);
        toWrite.stream().map(Now::toWrite).forEach(waiting::add);
        recent.stream()
                .filter(report -> report.status() == Report.Status.DRAFT)
                .filter(report -> holds(me, report.incident(), "commander"))
                .filter(report -> toWrite.stream().noneMatch(due -> isOf(due, report.incident())))
                .map(draft -> new Waiting(
                        "Finish the report on " + draft.title(),
                        room(draft.incident()) + "/report",
                        "INC-%d, which you commanded".formatted(draft.incident().number()),
                        null))
                .forEach(waiting::add);
        feedbacks.toAsk(viewer).forEach(over -> waiting.add(howItWent(over)));
        undone(viewer).ifPresent(waiting::add);
        return waiting;
    }

    /** Somebody asked the viewer to come. */
    private static Optional<Waiting> asked(long me, Incident incident) {
        return incident.crew()
                .find(me)
                .filter(Presence::awaited)
                .map(presence -> new Waiting(
                        "Come to INC-%d %s".formatted(incident.number(), incident.title()),
                        room(incident),
                        (presence.asked() == null ? "" : presence.asked().by() + " asked you")
                                + (presence.reason() == null ? "" : ": " + presence.reason()),
                        null));
    }

    private static Waiting toRead(Standing asked) {
        String why = "INC-%d, you were asked whether you approve"
                .formatted(asked.incident().number());
        return new Waiting(
                "Read the report " + asked.report().title(),
                asked.path(),
                why,
                asked.desk().dueAt());
    }

    private static Waiting toWrite(Standing due) {
        String why = "INC-%d, which is yours to write".formatted(due.incident().number());
        return new Waiting(
                "Finish the report on " + due.report().title(),
                due.report().path(),
                why,
                due.desk().dueAt());
    }

    private static boolean isOf(Standing due, Incident incident) {
        return due.incident().id() == incident.id() && due.report().isMain();
    }

    private static Waiting howItWent(Incident over) {
        String feedback = room(over) + "/feedback";
        String why = "INC-%d %s".formatted(over.number(), over.title());
        return new Waiting("Say how the response went for you", feedback, why, null, feedback + "/dismissal");
    }

    private static Waiting asked(Tasks.Mine mine) {
        Incident incident = mine.incident();
        String why = "INC-%d %s, asked by %s"
                .formatted(incident.number(), incident.title(), mine.task().givenBy());
        String href = room(incident) + "/tasks/" + mine.task().task();
        return new Waiting(mine.task().text(), href, why, mine.task().due());
    }

    /** In an incident that the viewer commands. */
    private static Waiting alarming(Tasks.Mine mine) {
        String what = mine.task().acknowledgedAt() == null ? "Nobody took this on: " : "Due and not done: ";
        String why = "INC-%d %s, asked of %s"
                .formatted(
                        mine.incident().number(),
                        mine.incident().title(),
                        mine.task().to().name());
        String href = room(mine.incident()) + "/tasks/" + mine.task().task();
        return new Waiting(what + mine.task().text(), href, why, mine.task().due());
    }

    /** Whoever leads communications; while nobody does, whoever commands. */
    private static boolean owesUpdates(long me, Incident incident) {
        return incident.holder("communications") == null
                ? holds(me, incident, "commander")
                : holds(me, incident, "communications");
    }

    private static boolean holds(long me, Incident incident, String role) {
        Holder holder = incident.holder(role);
        return holder != null && holder.id() == me;
    }

    private List<Learned> learned(List<ReportSummary> recent) {
        return recent.stream()
                .filter(report -> report.publishedAt() != null)
                .limit(LEARNED)
                .map(this::learned)
                .toList();
    }

    private Learned learned(ReportSummary report) {
        Instant published = report.publishedAt() == null ? report.editedAt() : report.publishedAt();
        String summary = reports.of(report.incident())
                .flatMap(whole -> whole.section("summary"))
                .map(ReportSection::body)
                .orElse("");
        return new Learned(
                report.title(),
                room(report.incident()) + "/report",
                report.incident().number(),
                published,
                Beginning.of(summary));
    }

    private static String room(Incident incident) {
        return "/incidents/" + incident.number();
    }
}

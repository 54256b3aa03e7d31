package dev.andon.approvals.internal;

import dev.andon.approvals.Desk;
import dev.andon.approvals.ReviewRules;
import dev.andon.approvals.Reviews;
import dev.andon.approvals.Standing;
import dev.andon.approvals.Step.Published;
import dev.andon.approvals.Told;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportEdited;
import dev.andon.learning.ReportOut;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.IncidentDecided;
import dev.andon.response.Incidents;
import dev.andon.response.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Follows what happens to incidents and reports: due dates begin with the resolution, and end with the publication. */
@Component
class DueDates {
    private final DeskTable desks;
    private final StepTable steps;
    private final RuleTable rules;
    private final Reminders reminders;
    private final Incidents incidents;
    private final Reviews reviews;
    private final TeamZones zones;
    private final Clock clock;

    DueDates(
            DeskTable desks,
            StepTable steps,
            RuleTable rules,
            Reminders reminders,
            Incidents incidents,
            Reviews reviews,
            TeamZones zones,
            Clock clock) {
        this.desks = desks;
        this.steps = steps;
        this.rules = rules;
        this.reminders = reminders;
        this.incidents = incidents;
        this.reviews = reviews;
        this.zones = zones;
        this.clock = clock;
    }

    // The condition stands here and not inside, so that no other decision costs a row in the outbox.
    @ApplicationModuleListener(
            id = "approvals.due-dates",
            condition = "!#decided.status().isLive() || #decided.mayBeBack()")
    void on(IncidentDecided decided) {
        Incident incident = incidents.byId(Actor.system(), decided.incidentId()).orElseThrow();
        Desk desk = desks.lock(incident.id(), Report.MAIN);
        desks.usualAuthor(desk.id(), Desk.usualAuthor(incident));
        LocalDate day = day(incident);
        boolean moved = !Objects.equals(day, desk.dueOn())
                || day != null && !Objects.equals(zones.own(incident), desk.dueZone());
        if (!desk.dueByHand() && moved) {
            reminders.due(desk, incident, day, false);
        }
    }

    private @Nullable LocalDate day(Incident incident) {
        Instant resolved = incident.resolvedAt();
        boolean over = incident.status() == Status.RESOLVED || incident.status() == Status.CLOSED;
        ReviewRules now = rules.rules();
        Integer days = now.of(incident.severity()).dueDays();
        return resolved == null || !over || days == null
                ? null
                : now.after(resolved.atZone(zones.or(zones.own(incident))).toLocalDate(), days);
    }

    /** Inside the transaction that edits, so that lists never speak of a text that is gone. */
    @EventListener
    void on(ReportEdited edited) {
        desks.find(edited.incidentId(), edited.key())
                .filter(desk -> desks.isReviewed(desk.id()))
                .ifPresent(desk -> {
                    desks.hash(
                            desk.id(),
                            standing(edited.incidentId(), edited.key()).hash());
                    reminders.edited(desk);
                });
    }

    @ApplicationModuleListener(id = "approvals.published")
    void on(ReportOut out) {
        Desk desk = desks.lock(out.incidentId(), out.key());
        Published published = new Published(out.edition());
        if (steps.of(desk.id()).stream().noneMatch(told -> told.step().equals(published))) {
            steps.append(desk.id(), new Told(clock.instant(), Actor.system(), published));
        }
        desks.settle(desk.id(), true);
        desks.done(desk.id());
    }

    private Standing standing(long incidentId, String key) {
        Incident incident = incidents.byId(Actor.system(), incidentId).orElseThrow();
        return reviews.find(Actor.system(), new ReportAddress(incident.number(), key));
    }
}

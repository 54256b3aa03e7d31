package dev.andon.approvals.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.andon.approvals.Desk;
import dev.andon.approvals.ReviewRules;
import dev.andon.response.Incident;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Sets due dates and the timers that remind of them: before, on the day, and on the business day after. A timer is never
 * taken back; when it goes off for a day that was moved, it finds nothing to do.
 */
@Component
public class Reminders {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration PATIENCE_WITH_EDITS = Duration.ofMinutes(5);

    private final DeskTable desks;
    private final RuleTable rules;
    private final TeamZones zones;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<OneTimeTask<Void>> remind;
    private final ObjectProvider<OneTimeTask<Void>> edited;
    private final Clock clock;

    Reminders(
            DeskTable desks,
            RuleTable rules,
            TeamZones zones,
            ObjectProvider<SchedulerClient> scheduler,
            @Qualifier("approvalsRemind") ObjectProvider<OneTimeTask<Void>> remind,
            @Qualifier("approvalsEdited") ObjectProvider<OneTimeTask<Void>> edited,
            Clock clock) {
        this.desks = desks;
        this.rules = rules;
        this.zones = zones;
        this.scheduler = scheduler;
        this.remind = remind;
        this.edited = edited;
        this.clock = clock;
    }

    /**
     * @param incident whose report it is: its day ends where the team is that owns what was hit
     * @param day null for no due date
     */
    public void due(Desk desk, Incident incident, @Nullable LocalDate day, boolean byHand) {
        if (day == null) {
            desks.due(desk.id(), null, null, null, byHand);
            return;
        }
        ZoneId own = zones.own(incident);
        ZoneId zone = zones.or(own);
        desks.due(desk.id(), day, day.plusDays(1).atStartOfDay(zone).toInstant(), own, byHand);
        ReviewRules now = rules.rules();
        if (now.remindDays() > 0) {
            set(desk, zone, "before", day, now.before(day, now.remindDays()));
        }
        set(desk, zone, "on", day, day);
        set(desk, zone, "after", day, now.after(day.plusDays(1), 0));
    }

    /** The day it is where the house is. */
    public LocalDate today() {
        return clock.instant().atZone(zones.or(null)).toLocalDate();
    }

    private void set(Desk desk, ZoneId zone, String kind, LocalDate due, LocalDate on) {
        Instant at = on.atTime(MORNING).atZone(zone).toInstant();
        if (at.isAfter(clock.instant())) {
            String id = "%d/%s/%s".formatted(desk.id(), kind, due);
            scheduler.getObject().scheduleIfNotExists(remind.getObject().instance(id), at);
        }
    }

    /** The text was edited that others spoke of; they are told when the writer has had a moment. */
    public void edited(Desk desk) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        edited.getObject().instance(Long.toString(desk.id())),
                        clock.instant().plus(PATIENCE_WITH_EDITS));
    }
}

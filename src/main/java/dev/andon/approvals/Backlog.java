package dev.andon.approvals;

import dev.andon.approvals.Step.DueSet;
import dev.andon.approvals.internal.DeskTable;
import dev.andon.approvals.internal.Reminders;
import dev.andon.approvals.internal.RuleTable;
import dev.andon.approvals.internal.StepTable;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSummary;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Incident;
import dev.andon.response.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that have no due date although their severity has a rule: their incidents were over before there was one. They
 * get none by themselves, because all of them would be overdue at once; an owner gives them a day together.
 */
@Component
public class Backlog {
    private static final int BATCH = 200;
    /** Each gets three timers; more of them is asked for again. */
    private static final int MOST = 500;

    private final Reports reports;
    private final DeskTable desks;
    private final StepTable steps;
    private final RuleTable rules;
    private final Reminders reminders;
    private final Clock clock;

    Backlog(Reports reports, DeskTable desks, StepTable steps, RuleTable rules, Reminders reminders, Clock clock) {
        this.reports = reports;
        this.desks = desks;
        this.steps = steps;
        this.rules = rules;
        this.reminders = reminders;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param dueOn the day they are due now
     * @param given how many have it
     * @param more whether there are more, who wait for another time
     */
    public record Given(LocalDate dueOn, int given, boolean more) {}

    /** How many there are; 500 for that many and more. For owners, who see every report. */
    public int size(Actor owner) {
        owner.require(Access.OWNER);
        return found(owner).size();
    }

    /**
     * Gives all of them the same day, 500 at most at a time. Each keeps on record who set it; who writes one may set another.
     *
     * @param dueOn a day in ISO form, not over yet
     */
    @Transactional
    public Given date(Actor owner, @Nullable String dueOn) {
        owner.require(Access.OWNER);
        Validation check = new Validation();
        LocalDate day = RuleKeeping.day(check, "due_on", check.line("due_on", dueOn, 40));
        check.check(day == null || !day.isBefore(reminders.today()), "due_on", "is over already");
        check.throwIfAny();
        if (day == null) {
            throw new IllegalStateException("a day that is missing is refused");
        }
        List<Incident> found = found(owner);
        found.forEach(incident -> date(owner, incident, day));
        return new Given(day, found.size(), found.size() == MOST);
    }

    private void date(Actor owner, Incident incident, LocalDate day) {
        Desk desk = desks.lock(incident.id(), Report.MAIN);
        desks.usualAuthor(desk.id(), Desk.usualAuthor(incident));
        reminders.due(desk, incident, day, true);
        steps.append(desk.id(), new Told(clock.instant(), owner, new DueSet(day.toString())));
        desks.stepped(desk.id());
    }

    private List<Incident> found(Actor owner) {
        ReviewRules now = rules.rules();
        List<Incident> found = new ArrayList<>();
        List<ReportSummary> batch = reports.drafts(owner, 0, BATCH);
        while (!batch.isEmpty() && found.size() < MOST) {
            batch.stream()
                    .map(ReportSummary::incident)
                    .filter(incident -> now.of(incident.severity()).dueDays() != null)
                    .filter(this::isUndated)
                    .limit(MOST - found.size())
                    .forEach(found::add);
            batch = reports.drafts(owner, batch.getLast().id(), BATCH);
        }
        return found;
    }

    private boolean isUndated(Incident incident) {
        boolean over = incident.status() == Status.RESOLVED || incident.status() == Status.CLOSED;
        return over
                && desks.find(incident.id(), Report.MAIN)
                        .map(desk -> desk.dueOn() == null && !desk.dueByHand() && !desk.settled())
                        .orElse(true);
    }
}

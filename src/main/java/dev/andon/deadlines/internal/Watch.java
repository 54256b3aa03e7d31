package dev.andon.deadlines.internal;

import dev.andon.deadlines.Calendars;
import dev.andon.deadlines.Days;
import dev.andon.deadlines.Deadline;
import dev.andon.deadlines.Deadlines;
import dev.andon.deadlines.Life;
import dev.andon.deadlines.Moments;
import dev.andon.deadlines.Policies;
import dev.andon.deadlines.Settings;
import dev.andon.deadlines.Tell;
import dev.andon.deadlines.Told;
import dev.andon.deadlines.Violations;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.LastDays;
import dev.andon.followups.Moment;
import dev.andon.people.Actor;
import dev.andon.people.Person;
import dev.andon.response.Act;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at one follow-up: gives it the day that a policy wants, writes down what is over, tells who is to be told, and says
 * when to look again. It may look at any time and as often as it likes; what was told is not told again.
 */
@Component
class Watch {
    private final WatchTable table;
    private final ToldTable told;
    private final ViolationTable violations;
    private final LifeRows lives;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final LastDays lastDays;
    private final Policies policies;
    private final SettingTable settings;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Recipients recipients;
    private final Clock clock;

    Watch(
            WatchTable table,
            ToldTable told,
            ViolationTable violations,
            LifeRows lives,
            FollowUps followUps,
            FollowingUp followingUp,
            LastDays lastDays,
            Policies policies,
            SettingTable settings,
            Deadlines deadlines,
            Calendars calendars,
            Recipients recipients,
            Clock clock) {
        this.table = table;
        this.told = told;
        this.violations = violations;
        this.lives = lives;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.lastDays = lastDays;
        this.policies = policies;
        this.settings = settings;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.recipients = recipients;
        this.clock = clock;
    }

    @Transactional
    void look(long number) {
        WatchTable.Row row = table.lock(number);
        Instant now = clock.instant();
        Optional<FollowUp> found = followUps.byNumber(Actor.system(), number);
        Optional<Life> known = lives.of(number);
        if (found.isEmpty() || known.isEmpty()) {
            table.put(row, null);
            return;
        }
        Violations rules = new Violations(policies.on(), calendars.now(), false);
        rules.of(known.get()).stream()
                .filter(violation -> !violation.at().isAfter(now))
                .forEach(violations::add);
        FollowUp followUp = lastDays.renew(found.get());
        if (followUp.state().isOpen()) {
            look(row, followUp, known.get(), rules, now);
        } else {
            // What a policy gave is known on: opened again, it has the policy's days anew.
            table.put(
                    new WatchTable.Row(number, null, null, row.given(), row.owner()),
                    risk(followUp, rules.days(), now));
        }
    }

    /**
     * Whoever accepted the risk of a declined one is told on the first business morning after their time, once for each.
     *
     * @return when to look again; null for never
     */
    private @Nullable Instant risk(FollowUp followUp, Days days, Instant now) {
        FollowUp.Decline decline = followUp.decline();
        if (decline == null) {
            return null;
        }
        LocalDate last = decline.expires();
        Instant over = days.morning(days.rules().after(last, 1), followUp.team());
        if (over.isAfter(now)) {
            return over;
        }
        if (!told.about(followUp.number(), last.toString()).contains(Tell.RISK_ENDED)) {
            recipients
                    .accepting(followUp)
                    .forEach(person -> note(followUp, Tell.RISK_ENDED, last.toString(), person, now));
        }
        return null;
    }

    private void look(WatchTable.Row row, FollowUp followUp, Life life, Violations rules, Instant now) {
        Deadline deadline = deadlines.of(followUp, life, rules);
        LocalDate given = give(row, followUp, deadline);
        LocalDate day = given == null ? deadline.day() : given;
        boolean same = Objects.equals(day, row.day()) && row.daySince() != null;
        Instant daySince = same ? row.daySince() : now;
        Instant next = rules.days().nextMorning(now, followUp.team());
        boolean reminded = false;
        if (day != null && daySince != null) {
            Moments moments = moments(followUp, deadline, day, daySince, rules.days());
            reminded = tell(followUp, moments, day, now);
            next = sooner(moments.next(now), next);
            next = sooner(Optional.of(rules.days().end(day, followUp.team())).filter(now::isBefore), next);
        }
        ownerLeft(followUp, now);
        Long knows = reminded ? followUp.owner() : knows(row, followUp, rules.days(), now);
        table.put(new WatchTable.Row(row.number(), day, daySince, given, knows), next);
    }

    private static Instant sooner(Optional<Instant> one, Instant other) {
        return one.filter(other::isAfter).orElse(other);
    }

    /**
     * The day that the policy wants, where nobody named one; it moves along while nobody does. Without a policy it stays, and
     * moves again with the next one.
     */
    private @Nullable LocalDate give(WatchTable.Row row, FollowUp followUp, Deadline deadline) {
        LocalDate limit = deadline.limit();
        boolean ours = followUp.due() == null || followUp.due().equals(row.given());
        if (limit == null || !ours) {
            return ours ? followUp.due() : null;
        }
        if (!limit.equals(followUp.due())) {
            Act act = Act.by(Actor.system(), "rule");
            followingUp.change(
                    act, followUp.number(), FollowUpDraft.of(followUp).withDue(limit), followUp.version());
        }
        return limit;
    }

    private Moments moments(FollowUp followUp, Deadline deadline, LocalDate day, Instant daySince, Days days) {
        Settings house = settings.settings();
        return Moments.of(
                days,
                followUp.team(),
                day,
                daySince,
                house.remindDays(deadline.policy()),
                house.escalateDays(deadline.policy()));
    }

    /** Whether the owner was reminded. */
    private boolean tell(FollowUp followUp, Moments moments, LocalDate day, Instant now) {
        boolean reminded = false;
        Set<Tell> before = told.about(followUp.number(), day.toString());
        for (Tell tell : moments.due(before, now)) {
            List<Person> to =
                    tell == Tell.ESCALATED ? recipients.escalated(followUp) : recipients.responsible(followUp);
            to.forEach(person -> note(followUp, tell, day.toString(), person, now));
            reminded |= tell != Tell.ESCALATED;
        }
        return reminded;
    }

    /**
     * Whoever was given it by somebody else is told on the next business morning; who took it knows.
     *
     * @return who knows that it is theirs; whoever knew before until that morning
     */
    private @Nullable Long knows(WatchTable.Row row, FollowUp followUp, Days days, Instant now) {
        Long owner = followUp.owner();
        if (owner == null || owner.equals(row.owner())) {
            return owner;
        }
        Moment given = given(followUp);
        if (given == null || given.by().isPerson() && given.by().personId() == owner) {
            return owner;
        }
        LocalDate day = days.day(given.at(), followUp.team());
        if (days.morning(days.rules().after(day, 1), followUp.team()).isAfter(now)) {
            return row.owner();
        }
        recipients.owning(followUp).ifPresent(person -> note(followUp, Tell.YOURS, day.toString(), person, now));
        return owner;
    }

    /** When it last became somebody else's. */
    private @Nullable Moment given(FollowUp followUp) {
        return followUps.history(Actor.system(), followUp.number()).stream()
                .filter(moment ->
                        moment.facts().stream().anyMatch(fact -> fact.field().equals("owner")))
                .findFirst()
                .orElse(null);
    }

    private void ownerLeft(FollowUp followUp, Instant now) {
        Long owner = followUp.owner();
        if (owner != null && recipients.hasLeft(owner)) {
            recipients
                    .managing(followUp)
                    .forEach(person -> note(followUp, Tell.OWNER_LEFT, owner.toString(), person, now));
        }
    }

    private void note(FollowUp followUp, Tell tell, String about, Person person, Instant now) {
        told.add(new Told(followUp.number(), tell, about, person.id(), person.name(), now));
    }
}

package dev.andon.deadlines;

import dev.andon.deadlines.Life.Stretch;
import dev.andon.deadlines.internal.LifeRows;
import dev.andon.deadlines.internal.ToldTable;
import dev.andon.deadlines.internal.ViolationTable;
import dev.andon.followups.FollowUp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about the last day of a follow-up. Whoever may know the follow-up may ask. */
@Component
public class Deadlines {
    private final LifeRows lives;
    private final ToldTable told;
    private final ViolationTable violations;
    private final Policies policies;
    private final Calendars calendars;
    private final Clock clock;

    Deadlines(
            LifeRows lives,
            ToldTable told,
            ViolationTable violations,
            Policies policies,
            Calendars calendars,
            Clock clock) {
        this.lives = lives;
        this.told = told;
        this.violations = violations;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** By when it is to be done, as lists have it; the policy is the one by what it is like now. */
    public Deadline of(FollowUp followUp) {
        return of(
                followUp,
                lives.of(followUp.number()).orElse(null),
                new Violations(policies.on(), calendars.now(), false));
    }

    /** The same, with what is known already. */
    public Deadline of(FollowUp followUp, @Nullable Life life, Violations rules) {
        Stretch open = life == null ? null : life.open();
        return new Deadline(
                followUp.lastDay(),
                open == null ? null : rules.set().first(Traits.of(followUp)).orElse(null),
                followUp.limit(),
                followUp.due(),
                life == null || open == null ? null : life.extension(open, clock.instant()),
                rules.days().zone(followUp.team()));
    }

    /** Who was told what about it, earliest first. */
    public List<Told> told(FollowUp followUp) {
        return told.of(followUp.number());
    }

    /** When the time that a policy gave it was over while it was to be done, earliest first. */
    public List<Violation> violations(FollowUp followUp) {
        return violations.of(followUp.number());
    }
}

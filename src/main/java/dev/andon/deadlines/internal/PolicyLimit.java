package dev.andon.deadlines.internal;

import dev.andon.deadlines.Calendars;
import dev.andon.deadlines.Life;
import dev.andon.deadlines.Policies;
import dev.andon.deadlines.PolicySet;
import dev.andon.deadlines.Violations;
import dev.andon.followups.DayLimit;
import dev.andon.followups.FollowUp;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last day that the policies which are on give a follow-up, or an extension that goes further. */
@Component
class PolicyLimit implements DayLimit {
    private final LifeRows lives;
    private final Policies policies;
    private final Calendars calendars;
    private final Clock clock;

    PolicyLimit(LifeRows lives, Policies policies, Calendars calendars, Clock clock) {
        this.lives = lives;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public @Nullable LocalDate of(FollowUp followUp) {
        PolicySet on = policies.on();
        Life life = on.policies().isEmpty() || !followUp.state().isOpen()
                ? null
                : lives.of(followUp.number()).orElse(null);
        Life.Stretch open = life == null ? null : life.open();
        return life == null || open == null
                ? null
                : new Violations(on, calendars.now(), false).limit(life, open, clock.instant());
    }
}

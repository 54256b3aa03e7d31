package dev.andon.deadlines;

import dev.andon.deadlines.Life.Extension;
import dev.andon.deadlines.internal.ExtensionTable;
import dev.andon.deadlines.internal.WatchTable;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.LastDays;
import dev.andon.people.Access;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a follow-up another last day, with a reason. The reason is why it may be further away than the policy gives. */
@Component
public class Extending {
    private static final int REASON = 1000;
    private static final int FURTHEST_YEARS = 5;

    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final LastDays lastDays;
    private final ExtensionTable table;
    private final WatchTable watch;
    private final Calendars calendars;
    private final Clock clock;

    Extending(
            FollowUps followUps,
            FollowingUp followingUp,
            LastDays lastDays,
            ExtensionTable table,
            WatchTable watch,
            Calendars calendars,
            Clock clock) {
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.lastDays = lastDays;
        this.table = table;
        this.watch = watch;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param until a day in ISO form, not over yet where the team is */
    public record Draft(@Nullable String until, @Nullable String reason) {}

    /**
     * Moves the last day.
     *
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws Conflict when it is not to be done any more
     * @throws dev.andon.platform.problem.Stale when the act names a version and somebody was faster
     */
    @Transactional
    public FollowUp extend(Act act, long number, Draft draft) {
        act.actor().require(Access.RESPONDER);
        FollowUp followUp = followUps.find(act.actor(), number);
        Validation check = new Validation();
        String reason = check.text("reason", draft.reason(), REASON);
        LocalDate until = day(check, "until", draft.until(), calendars.now().day(clock.instant(), followUp.team()));
        check.throwIfAny();
        if (!followUp.state().isOpen() || until == null) {
            throw new Conflict("%s is %s; it has no day any more."
                    .formatted(followUp.name(), followUp.state().label().toLowerCase(java.util.Locale.ROOT)));
        }
        return extend(act, followUp, until, reason);
    }

    FollowUp extend(Act act, FollowUp followUp, LocalDate until, String reason) {
        Long seen = act.expectedSeq();
        FollowUp moved = followingUp.change(
                act,
                followUp.number(),
                FollowUpDraft.of(followUp).withDue(until),
                seen == null ? followUp.version() : seen);
        table.add(
                act,
                followUp.number(),
                new Extension(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        until,
                        reason,
                        act.actor().name()));
        watch.lookAt(moved.number(), clock.instant());
        return lastDays.renew(moved);
    }

    /** A day that is not over, or null with an error noted. */
    static @Nullable LocalDate day(Validation check, String field, @Nullable String typed, LocalDate today) {
        String text = check.line(field, typed, 40);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            check.check(!day.isBefore(today), field, "is over already");
            check.check(
                    day.isBefore(today.plusYears(FURTHEST_YEARS)),
                    field,
                    "is more than %d years away".formatted(FURTHEST_YEARS));
            return day;
        } catch (DateTimeException e) {
            check.error(field, "is not a day such as 2026-12-24");
            return null;
        }
    }
}

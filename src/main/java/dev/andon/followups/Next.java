package dev.andon.followups;

import dev.andon.followups.FollowUp.Decline;
import dev.andon.followups.internal.Checks.Checked;
import dev.andon.platform.problem.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A follow-up as it is after something happened to it. */
final class Next {
    private Next() {}

    /** What becomes of it. */
    interface Step {
        FollowUp of(FollowUp was);
    }

    static FollowUp said(FollowUp was, Checked as) {
        return as.of(
                was.number(),
                was.incident(),
                was.limit(),
                was.state(),
                was.decline(),
                was.createdAt(),
                was.createdBy(),
                was.stateSince(),
                was.version() + 1);
    }

    /** @throws Conflict unless it is in one of these states */
    static FollowUp in(FollowUp was, Set<State> from, State to, @Nullable Decline decline, Instant now) {
        if (!from.contains(was.state())) {
            throw new Conflict(refusal(was, to));
        }
        return new FollowUp(
                was.number(),
                was.incident(),
                was.title(),
                was.detail(),
                was.kind(),
                was.horizon(),
                was.priority(),
                was.owner(),
                was.team(),
                was.due(),
                was.limit(),
                was.factor(),
                was.proof(),
                was.ticket(),
                was.initiative(),
                to,
                decline,
                was.createdAt(),
                was.createdBy(),
                to == was.state() ? was.stateSince() : now,
                was.version() + 1);
    }

    /** Opened again. A day that is over, and was named before it was done or declined, says nothing of when it is due now. */
    static FollowUp again(FollowUp was, LocalDate today, Instant now) {
        Set<State> from = Set.of(State.DOING, State.DONE, State.VERIFIED, State.DECLINED);
        FollowUp open = in(was, from, State.OPEN, null, now);
        boolean over = was.due() != null && was.due().isBefore(today);
        return over && !was.state().isOpen() ? open.dueOn(null) : open;
    }

    private static String refusal(FollowUp was, State to) {
        String now = was.state().label().toLowerCase(Locale.ROOT);
        return to == was.state()
                ? "%s is %s already.".formatted(was.name(), now)
                : "%s is %s, so it cannot become %s."
                        .formatted(was.name(), now, to.label().toLowerCase(Locale.ROOT));
    }
}

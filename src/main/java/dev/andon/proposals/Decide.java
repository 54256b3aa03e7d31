package dev.andon.proposals;

import dev.andon.platform.problem.Validation;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a proposal.
 *
 * @param outcome goes_ahead, rejected, withdrawn, worked or failed
 * @param reason required to reject, and to go ahead over an objection
 */
public record Decide(@Nullable String outcome, @Nullable String reason) {
    private static final int REASON = 2_000;

    enum Outcome {
        GOES_AHEAD,
        REJECTED,
        WITHDRAWN,
        WORKED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Checked(Outcome outcome, @Nullable String reason) {

        /** The reason where one was required. */
        String because() {
            return reason == null ? "" : reason;
        }
    }

    Checked checked(Validation validation) {
        Outcome what = Arrays.stream(Outcome.values())
                .filter(one -> one.word().equals(outcome))
                .findFirst()
                .orElse(null);
        validation.check(what != null, "outcome", "must be goes_ahead, rejected, withdrawn, worked or failed");
        String why = validation.optionalText("reason", reason, REASON);
        validation.check(what != Outcome.REJECTED || why != null, "reason", "is required to reject a proposal");
        return new Checked(what == null ? Outcome.WITHDRAWN : what, why);
    }
}

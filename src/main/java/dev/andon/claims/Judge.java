package dev.andon.claims;

import dev.andon.claims.Claim.State;
import dev.andon.platform.problem.Validation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to say of a claim that it is so, that it is not, or that it is open again.
 *
 * @param verdict verified, refuted or open
 * @param reason required for all but verified
 * @param evidence what was seen, in a sentence; required where the claim has no evidence at all
 */
public record Judge(
        @Nullable String verdict,
        @Nullable String reason,
        @Nullable String evidence) {
    private static final int REASON = 2_000;

    record Checked(
            State verdict,
            @Nullable String reason,
            @Nullable String evidence) {

        /** The reason where one was required. */
        String because() {
            return reason == null ? "" : reason;
        }
    }

    Checked checked(Validation validation) {
        State state = Arrays.stream(State.values())
                .filter(one -> one.word().equals(verdict))
                .findFirst()
                .orElse(null);
        validation.check(state != null, "verdict", "must be verified, refuted or open");
        String why = validation.optionalText("reason", reason, REASON);
        validation.check(
                state == null || state == State.VERIFIED || why != null,
                "reason",
                state == State.OPEN ? "is required: why is it open again?" : "is required: why is it not so?");
        String seen = validation.optionalText("evidence", evidence, REASON);
        validation.check(
                state != State.OPEN || seen == null, "evidence", "is for what settles it; say why it is open again");
        return new Checked(state == null ? State.OPEN : state, why, seen);
    }
}

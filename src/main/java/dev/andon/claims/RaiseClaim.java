package dev.andon.claims;

import dev.andon.platform.problem.Validation;
import dev.andon.response.Claiming;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to claim something.
 *
 * @param text one line
 * @param kind hypothesis, assumption or third_party; null means third_party where somebody said it, else hypothesis
 * @param saidBy who said it; only with the word of a third party, and there required
 */
public record RaiseClaim(
        @Nullable String text,
        @Nullable String kind,
        @Nullable String saidBy) {
    private static final int TEXT = 300;
    private static final int NAME = 120;

    record Checked(
            Claiming.Kind kind, String text, @Nullable String saidBy) {}

    Checked checked(Validation validation) {
        String line = validation.line("text", text, TEXT);
        String who = validation.optionalLine("said_by", saidBy, NAME);
        Claiming.Kind what = kind(validation, who);
        validation.check(
                what != Claiming.Kind.THIRD_PARTY || who != null,
                "said_by",
                "is required for the word of a third party: who said it?");
        validation.check(
                what == Claiming.Kind.THIRD_PARTY || who == null,
                "said_by",
                "is only for the word of a third party; the claim is yours otherwise");
        return new Checked(what, line, who);
    }

    private Claiming.Kind kind(Validation validation, @Nullable String who) {
        if (kind == null || kind.isBlank()) {
            return who == null ? Claiming.Kind.HYPOTHESIS : Claiming.Kind.THIRD_PARTY;
        }
        return Claiming.Kind.of(kind).orElseGet(() -> {
            validation.error("kind", "must be hypothesis, assumption or third_party");
            return who == null ? Claiming.Kind.HYPOTHESIS : Claiming.Kind.THIRD_PARTY;
        });
    }
}

package dev.andon.response;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Feedback.Went;
import org.jspecify.annotations.Nullable;

/** What somebody says about how a response went for them. */
public record GiveFeedback(
        @Nullable String went,
        @Nullable String helped,
        @Nullable String hindered,
        boolean anonymous) {
    private static final int TEXT = 2_000;

    record Checked(
            Went went, @Nullable String helped, @Nullable String hindered, boolean anonymous) {}

    Checked checked() {
        Validation validation = new Validation();
        Went chosen = Went.MIXED;
        if (went == null || went.isBlank()) {
            validation.error("went", "is required");
        } else {
            try {
                chosen = Went.of(went);
            } catch (Invalid invalid) {
                invalid.errors().forEach(e -> validation.error(e.field(), e.message()));
            }
        }
        String good = validation.optionalText("helped", helped, TEXT);
        String bad = validation.optionalText("hindered", hindered, TEXT);
        validation.throwIfAny();
        return new Checked(chosen, good, bad, anonymous);
    }
}

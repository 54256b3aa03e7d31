package dev.andon.proposals;

import dev.andon.platform.problem.Validation;
import dev.andon.response.Proposing.Fallback;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to propose something.
 *
 * @param text what is to be done, in one line
 * @param risk what may go wrong
 * @param fallback what to do if it fails
 * @param fallbackMinutes after how many minutes somebody asks whether it worked; null means {@link #USUAL} where there is
 *     a fallback
 * @param windowMinutes how long to ask for objections; null means as the house does, 0 not at all
 * @param executorId who carries it out; null means whoever proposes
 */
public record Propose(
        @Nullable String text,
        @Nullable String risk,
        @Nullable String fallback,
        @Nullable Integer fallbackMinutes,
        @Nullable Integer windowMinutes,
        @Nullable Long executorId) {
    /** Minutes after which most remedies show whether they work. */
    public static final int USUAL = 15;

    private static final int TEXT = 300;
    private static final int MOST = (int) Duration.ofDays(1).toMinutes();
    private static final int LONGEST = (int) Duration.ofHours(4).toMinutes();

    record Checked(
            String text, @Nullable String risk, @Nullable Fallback fallback, Duration window) {}

    Checked checked(Validation validation, int usualWindow) {
        String line = validation.line("text", text, TEXT);
        String wrong = validation.optionalLine("risk", risk, TEXT);
        int window = windowMinutes == null ? usualWindow : windowMinutes;
        validation.check(window >= 0 && window <= LONGEST, "window_minutes", "must be between 0 and " + LONGEST);
        return new Checked(line, wrong, fallback(validation), Duration.ofMinutes(Math.clamp(window, 0, LONGEST)));
    }

    private @Nullable Fallback fallback(Validation validation) {
        String then = validation.optionalLine("fallback", fallback, TEXT);
        int minutes = fallbackMinutes == null ? USUAL : fallbackMinutes;
        validation.check(
                then != null || fallbackMinutes == null,
                "fallback",
                "is required with minutes: what is done if it fails?");
        validation.check(minutes >= 1 && minutes <= MOST, "fallback_minutes", "must be between 1 and " + MOST);
        return then == null ? null : new Fallback(minutes, then);
    }
}

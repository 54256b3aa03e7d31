package dev.andon.response;

import dev.andon.platform.problem.Validation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to ask somebody for something: a name, one line, and minutes. "Can somebody look" asks nobody.
 *
 * @param minutes until it is due; null means {@link #USUAL}
 */
public record GiveTask(
        @Nullable Long personId,
        @Nullable String text,
        @Nullable Integer minutes) {
    /** Long enough to do something, short enough to be asked about soon. */
    public static final int USUAL = 15;

    static final int TEXT = 300;
    private static final int MOST = (int) Duration.ofDays(1).toMinutes();

    record Checked(String text, Duration time) {}

    Checked checked(Validation validation) {
        String checkedText = validation.line("text", text, TEXT);
        int time = minutes == null ? USUAL : minutes;
        validation.check(time >= 1 && time <= MOST, "minutes", "must be between 1 and " + MOST);
        return new Checked(checkedText, Duration.ofMinutes(Math.clamp(time, 1, MOST)));
    }
}

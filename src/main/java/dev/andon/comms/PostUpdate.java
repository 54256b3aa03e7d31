package dev.andon.comms;

import dev.andon.platform.problem.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to tell an audience how things stand. The time of the next update is given as a moment or in minutes
 * from now, or not at all.
 *
 * @param audience whom; null means {@link #INTERNAL}
 */
public record PostUpdate(
        @Nullable String text,
        @Nullable String audience,
        @Nullable Instant nextUpdateAt,
        @Nullable Integer nextUpdateInMinutes) {
    /** Everybody in the house. */
    public static final String INTERNAL = "internal";

    /** No update can be promised for later. */
    public static final Duration LATEST = Duration.ofHours(24);

    private static final int TEXT = 10_000;
    private static final Duration SOONEST = Duration.ofMinutes(1);
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    record Checked(String text, String audience, @Nullable Instant nextUpdateBy) {}

    Checked checked(Validation validation, Instant now, boolean live) {
        String checkedText = validation.text("text", text, TEXT);
        String whom = audience == null || audience.isBlank() ? INTERNAL : audience.strip();
        validation.check(
                WORD.matcher(whom).matches(), "audience", "must be one word of lower-case letters, such as internal");
        Instant next = nextUpdateInMinutes == null
                ? at(validation, "next_update_at", nextUpdateAt, now, live)
                : at(validation, "next_update_in_minutes", inMinutes(nextUpdateInMinutes, now), now, live);
        validation.check(
                nextUpdateAt == null || nextUpdateInMinutes == null,
                "next_update_at",
                "and next_update_in_minutes say the same; send one of them");
        return new Checked(checkedText, whom, next);
    }

    private static Instant inMinutes(int minutes, Instant now) {
        return now.plus(Duration.ofMinutes(minutes));
    }

    private static @Nullable Instant at(
            Validation validation, String field, @Nullable Instant next, Instant now, boolean live) {
        if (next == null) {
            return null;
        }
        validation.check(live, field, "cannot be promised: the incident is over");
        validation.check(!next.isBefore(now.plus(SOONEST)), field, "must be at least a minute ahead");
        validation.check(!next.isAfter(now.plus(LATEST)), field, "must be within 24 hours");
        return next.truncatedTo(ChronoUnit.MICROS);
    }
}

package dev.andon.response;

import dev.andon.platform.problem.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to hand a role to somebody.
 *
 * @param brief what they need to know, in Markdown; null has it composed from the log, blank leaves it out
 * @param expiresInMinutes how long the offer stands; null means {@link #USUAL}
 * @param immediate gives a role that somebody has without asking the new one; for those who may
 */
public record HandOver(
        @Nullable String role,
        @Nullable Long personId,
        @Nullable String brief,
        @Nullable Integer expiresInMinutes,
        boolean immediate) {
    /** How many minutes an offer stands when nothing else is said. */
    public static final int USUAL = 5;

    static final int BRIEF = 10_000;
    private static final int SOONEST = 1;
    private static final int LATEST = 60;

    /** A role for somebody, with nothing said about how. */
    public static HandOver of(String role, long personId) {
        return new HandOver(role, personId, null, null, false);
    }

    record Checked(String role, Holder to, @Nullable String brief, int minutes) {
        Instant expiresAt(Instant now) {
            return now.plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MICROS);
        }
    }

    Checked checked(Validation validation, Roster roster) {
        String key = roster.givenRole(validation, role);
        Holder to = roster.responder(validation, "person_id", personId);
        String text = validation.optionalText("brief", brief, BRIEF);
        int minutes = expiresInMinutes == null ? USUAL : expiresInMinutes;
        validation.check(
                minutes >= SOONEST && minutes <= LATEST,
                "expires_in_minutes",
                "must be from %d to %d".formatted(SOONEST, LATEST));
        return new Checked(key, to, text, minutes);
    }
}

package dev.andon.prevention;

import dev.andon.response.Incident;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the factor which a follow-up had removed played a part in an incident that began after it was done.
 *
 * @param followUp its number
 * @param factor what the factor was called
 * @param reopened whether the follow-up was opened again for it
 * @param unrelated what somebody said who saw that it has nothing to do with the follow-up; null while nobody did
 */
public record Recurrence(
        long followUp,
        Incident incident,
        String factor,
        Instant at,
        boolean reopened,
        @Nullable Unrelated unrelated) {

    /** Who said so, when and why. */
    public record Unrelated(String by, Instant at, String reason) {}

    /** Whether it still counts. */
    public boolean stands() {
        return unrelated == null;
    }
}

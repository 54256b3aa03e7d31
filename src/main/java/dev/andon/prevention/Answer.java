package dev.andon.prevention;

import dev.andon.followups.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of an earlier follow-up after an incident.
 *
 * @param followUp its number
 * @param reason why; null only of who cannot say
 * @param stateThen the state that the follow-up was in when the incident was declared
 * @param by who said it last, as they were called then
 * @param version grows with every change, from 1
 */
public record Answer(
        long incidentId,
        long followUp,
        Verdict verdict,
        @Nullable String reason,
        State stateThen,
        Instant at,
        String by,
        long version) {

    /** Whether the follow-up was still undone when the incident began. */
    public boolean wasUndone() {
        return !stateThen.isDone();
    }
}

package dev.andon.comms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an audience was told.
 *
 * @param seq its entry in the incident's log
 * @param text Markdown
 * @param postedAt when it was told
 * @param recordedAt when it was written down; later than postedAt when it went out by other means first
 * @param nextUpdateBy when the next one was promised; null when none was
 * @param promisedBy when this one had been promised, if it had
 */
public record Update(
        long incidentId,
        long seq,
        String audience,
        String text,
        Instant postedAt,
        Instant recordedAt,
        String postedBy,
        @Nullable Instant nextUpdateBy,
        @Nullable Instant promisedBy) {

    /** Whether it came by the promised time; null when none was promised. */
    public @Nullable Boolean kept() {
        return promisedBy == null ? null : !postedAt.isAfter(promisedBy);
    }
}

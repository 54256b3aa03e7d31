package dev.andon.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a note said is to be done later.
 *
 * @param id its number within the incident
 * @param note the seq of the note
 * @param notedBy who wrote the note
 * @param dismissed why it needs no following up; null while it may
 */
public record FollowUpCandidate(
        long id,
        String text,
        long note,
        String notedBy,
        Instant notedAt,
        @Nullable Dismissal dismissed) {

    /** Who said so, when and why. */
    public record Dismissal(String by, Instant at, String reason) {}
}

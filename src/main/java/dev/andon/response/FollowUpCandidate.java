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
 * @param followUp number of the follow-up that was made of it; null while none was
 */
public record FollowUpCandidate(
        long id,
        String text,
        long note,
        String notedBy,
        Instant notedAt,
        @Nullable Dismissal dismissed,
        @Nullable Long followUp) {

    /** Who said so, when and why. */
    public record Dismissal(String by, Instant at, String reason) {}

    /** Whether nobody has said yet what becomes of it. */
    public boolean isOpen() {
        return dismissed == null && followUp == null;
    }
}

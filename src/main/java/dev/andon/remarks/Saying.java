package dev.andon.remarks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person said in a comment.
 *
 * @param number 0 begins the comment, the others answer it
 * @param author their name when they said it
 * @param stance null when they take no side
 * @param text Markdown; empty when it was taken back, or a stance needed no words
 * @param editedAt when they changed it last; null for never
 * @param takenBackAt null while it stands
 */
public record Saying(
        int number,
        long personId,
        String author,
        @Nullable Stance stance,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant takenBackAt) {

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    public boolean isBy(long person) {
        return personId == person;
    }
}

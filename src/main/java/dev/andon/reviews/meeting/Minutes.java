package dev.andon.reviews.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a review meeting, as its guests get it.
 *
 * @param words Markdown
 * @param version grows with every change
 * @param sent as they were sent last; null before that
 */
public record Minutes(
        String words,
        long version,
        Instant editedAt,
        String editedBy,
        @Nullable Sent sent) {

    /**
     * That they were sent.
     *
     * @param times how often by now
     */
    public record Sent(String words, Instant at, String by, int times) {}

    /** Whether they were edited since they were sent. */
    public boolean editedSinceSent() {
        return sent != null && !sent.words().equals(words);
    }
}

package dev.andon.response;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was asked by name to do.
 *
 * @param task its number within the incident
 * @param to whom
 * @param due by when
 * @param acknowledgedAt when they said that they are on it; null while they have not
 * @param endedAt when it was done or dropped; null while it is open
 * @param remark what came of it, or why it was dropped
 */
public record Task(
        long incidentId,
        long task,
        Holder to,
        String text,
        String givenBy,
        Instant givenAt,
        Instant due,
        @Nullable Instant acknowledgedAt,
        @Nullable Outcome outcome,
        @Nullable Instant endedAt,
        @Nullable String remark) {

    public enum Outcome {
        DONE,
        DROPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && now.isAfter(due);
    }

    /** Where it stands in one word: given, acknowledged, done, dropped. */
    public String status() {
        if (outcome != null) {
            return outcome.word();
        }
        return acknowledgedAt == null ? "given" : "acknowledged";
    }
}

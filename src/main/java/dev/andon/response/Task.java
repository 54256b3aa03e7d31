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
 * @param unansweredAt when the log said that nobody had taken it on; null while it has not
 * @param overdueAt when the log said that it was due and not done; null while it has not
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
        @Nullable String remark,
        @Nullable Instant unansweredAt,
        @Nullable Instant overdueAt) {

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

    /** Whether somebody should look after it now: nobody took it on in time, or it is due and not done. */
    public boolean isAlarming() {
        return isOpen() && (overdueAt != null || unansweredAt != null && acknowledgedAt == null);
    }

    /** Where it stands in one word: given, acknowledged, done, dropped. */
    public String status() {
        if (outcome != null) {
            return outcome.word();
        }
        return acknowledgedAt == null ? "given" : "acknowledged";
    }
}

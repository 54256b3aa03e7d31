package dev.andon.approvals;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a house wants of the reports on incidents of one severity.
 *
 * @param severity its key
 * @param dueDays business days after the resolution; null for no due date
 * @param quorum how many have to approve at least
 */
public record SeverityRule(String severity, @Nullable Integer dueDays, Gate gate, int quorum) {

    /** What has to be before publishing. */
    public enum Gate {
        NOTHING,
        ACCEPTED;

        /** The word in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For a severity of which nothing was said. */
    public static SeverityRule none(String severity) {
        return new SeverityRule(severity, null, Gate.NOTHING, 1);
    }
}

package dev.andon.followups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something happened to a follow-up. Published in the transaction of the change; what listens with
 * {@code ApplicationModuleListener} hears of it after the commit, at least once.
 *
 * @param number of the follow-up
 * @param version it has since
 */
public record FollowUpChanged(long number, long incidentId, long version, What what) {

    /** What happened. */
    public enum What {
        CREATED,
        EDITED,
        STARTED,
        DONE,
        VERIFIED,
        DECLINED,
        REOPENED;

        /** The word in JSON and SQL. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

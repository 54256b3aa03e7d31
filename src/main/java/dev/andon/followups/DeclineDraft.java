package dev.andon.followups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a follow-up will not be done, as somebody typed it.
 *
 * @param reason why
 * @param accepter id of the person who accepts the risk, and may see the incident
 * @param expires the last day for which they do, as 2026-12-24; after today
 */
public record DeclineDraft(
        @Nullable String reason,
        @Nullable Long accepter,
        @Nullable String expires) {

    /** The same, with what is known. */
    public static DeclineDraft of(String reason, long accepter, LocalDate expires) {
        return new DeclineDraft(reason, accepter, expires.toString());
    }
}

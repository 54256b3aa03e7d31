package dev.andon.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time somebody had a role.
 *
 * @param since when it began
 * @param sinceSeq of the entry that gave it
 * @param until null while it lasts
 * @param untilSeq of the entry that took it; null while it lasts
 */
public record Tenure(
        String role,
        Holder holder,
        Instant since,
        long sinceSeq,
        @Nullable Instant until,
        @Nullable Long untilSeq) {

    Tenure ending(Instant when, long seq) {
        return new Tenure(role, holder, since, sinceSeq, when, seq);
    }
}

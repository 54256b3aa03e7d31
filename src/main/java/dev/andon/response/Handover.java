package dev.andon.response;

import dev.andon.response.Decision.Cause;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.HandoverWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An offer and what came of it.
 *
 * @param seq of the offer
 * @param offeredBy the name of whoever made it
 * @param endedAt null while it is open
 * @param reason what was said when it was declined
 * @param cause why it was withdrawn
 */
public record Handover(
        long seq,
        String role,
        Holder from,
        Holder to,
        String offeredBy,
        @Nullable String brief,
        Instant offeredAt,
        Instant expiresAt,
        Outcome outcome,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable Cause cause) {

    /** What came of an offer. */
    public enum Outcome {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As this part of a log tells it; null when it does not contain the offer. */
    static @Nullable Handover of(List<Entry> log, long offer) {
        Handover handover = null;
        for (Entry entry : log) {
            if (entry.seq() == offer && entry.event() instanceof HandoverOffered e) {
                handover = offered(e, entry);
            } else if (handover != null && entry.event() instanceof Decision decision) {
                handover = handover.after(decision, entry);
            }
        }
        return handover;
    }

    private static Handover offered(HandoverOffered e, Entry entry) {
        return new Handover(
                entry.seq(),
                e.role(),
                e.from(),
                e.to(),
                entry.actor().name(),
                e.brief(),
                entry.occurredAt(),
                e.expiresAt(),
                Outcome.OPEN,
                null,
                null,
                null);
    }

    private Handover after(Decision decision, Entry entry) {
        if (decision instanceof HandoverAccepted e && e.offer() == seq) {
            return ended(Outcome.ACCEPTED, entry, null, null);
        }
        if (decision instanceof HandoverDeclined e && e.offer() == seq) {
            return ended(Outcome.DECLINED, entry, e.reason(), null);
        }
        if (decision instanceof HandoverWithdrawn e && e.offer() == seq) {
            return ended(Outcome.WITHDRAWN, entry, null, e.cause());
        }
        return decision instanceof HandoverExpired e && e.offer() == seq
                ? ended(Outcome.EXPIRED, entry, null, null)
                : this;
    }

    private Handover ended(Outcome how, Entry entry, @Nullable String why, @Nullable Cause because) {
        return new Handover(
                seq, role, from, to, offeredBy, brief, offeredAt, expiresAt, how, entry.occurredAt(), why, because);
    }
}

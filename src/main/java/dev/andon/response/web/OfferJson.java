package dev.andon.response.web;

import dev.andon.response.Handover;
import dev.andon.response.Holder;
import dev.andon.response.Offer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a role as the API speaks of it.
 *
 * @param offer what it is called by
 * @param outcome open, accepted, declined, withdrawn or expired
 * @param reason what was said when it was declined; why it was withdrawn
 */
record OfferJson(
        long offer,
        String role,
        Holder from,
        Holder to,
        Instant offeredAt,
        Instant expiresAt,
        String outcome,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String brief) {

    /** An open one, without its brief. */
    static OfferJson of(Offer open) {
        return new OfferJson(
                open.seq(),
                open.role(),
                open.from(),
                open.to(),
                open.offeredAt(),
                open.expiresAt(),
                "open",
                null,
                null,
                null);
    }

    static OfferJson of(Handover handover) {
        String cause = handover.cause() == null
                ? null
                : handover.cause().word().replace('_', ' ').toLowerCase(Locale.ROOT);
        return new OfferJson(
                handover.seq(),
                handover.role(),
                handover.from(),
                handover.to(),
                handover.offeredAt(),
                handover.expiresAt(),
                handover.outcome().word(),
                handover.endedAt(),
                handover.reason() == null ? cause : handover.reason(),
                handover.brief());
    }
}

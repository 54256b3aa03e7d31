package dev.andon.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review meeting as typed. What is null stays as it is, or is as the house has it for a new one; what is empty is taken
 * away.
 *
 * @param minutes how long it takes
 * @param zone such as {@code Europe/Berlin}
 * @param organiser {@code @handle} or e-mail address, as are facilitator and scribe
 * @param prereadBy by when reports are ready and read; null for the house's days before the start
 */
public record MeetingDraft(
        @Nullable String title,
        @Nullable Instant startsAt,
        @Nullable Integer minutes,
        @Nullable String zone,
        @Nullable String place,
        @Nullable String organiser,
        @Nullable String facilitator,
        @Nullable String scribe,
        @Nullable Instant prereadBy) {}

package dev.andon.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells of something that happened outside of the room. In a change, what is absent stays and an empty text takes away.
 *
 * @param until a time in ISO 8601; absent or empty for something of a moment
 * @param marginMinutes how far the time may be off, 0 to 1440
 * @param confidence certain, likely or guess
 * @param observer system or person
 * @param changeId the change of the catalog's services that tells of it, if one does
 */
public record ChangeOutside(
        @Nullable String what,
        @Nullable String note,
        @Nullable Instant occurredAt,
        @Nullable String until,
        @Nullable Integer marginMinutes,
        @Nullable String source,
        @Nullable String link,
        @Nullable String confidence,
        @Nullable String observer,
        @Nullable Long changeId) {}

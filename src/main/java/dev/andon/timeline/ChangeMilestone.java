package dev.andon.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says when a milestone was: with an item of the timeline, or with a time of its own. In a change, what is absent stays;
 * an item takes the place of a time and the other way round.
 *
 * @param item an entry or outside event, such as entry-14
 * @param occurredAt a time of its own
 * @param marginMinutes how far that time may be off, 0 to 1440
 * @param source who or what says so
 * @param confidence certain, likely or guess
 * @param observer system or person
 */
public record ChangeMilestone(
        @Nullable String item,
        @Nullable Instant occurredAt,
        @Nullable Integer marginMinutes,
        @Nullable String source,
        @Nullable String confidence,
        @Nullable String observer,
        @Nullable String note) {}

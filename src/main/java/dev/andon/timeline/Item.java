package dev.andon.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A thing of the timeline that somebody said something of.
 *
 * @param piece what; null when it was taken back
 * @param version the number of the change that touched it last; 0 when none did
 */
public record Item(Ref ref, @Nullable Piece piece, long version) {}

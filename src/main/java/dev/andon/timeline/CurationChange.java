package dev.andon.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed the timeline of an incident.
 *
 * @param number within the incident, from 1
 * @param undoes the number of the change that it undid; null when none
 * @param undoneBy the number of the change that undid this one; null while it stands
 */
public record CurationChange(
        long number,
        Instant at,
        String by,
        String source,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        List<Line> lines) {

    /** One thing that it touched; null for nothing there. */
    public record Line(
            Ref item, @Nullable Piece before, @Nullable Piece after) {}
}

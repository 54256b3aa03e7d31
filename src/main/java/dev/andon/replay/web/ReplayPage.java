package dev.andon.replay.web;

import dev.andon.replay.Happened;
import dev.andon.replay.Replays.Shown;
import dev.andon.replay.RoomThen;
import dev.andon.response.Incident;
import dev.andon.response.RoomLooks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room at a moment.
 *
 * @param incident as it stands today
 * @param span from the first that happened to the last that was written down
 * @param at the moment that is shown
 * @param known the room as it was known; null before the declaration
 * @param boards what was worked on, rendered
 * @param recent the last entries known then, rendered, oldest first
 * @param earlier how many known entries stand before those
 * @param happened what had happened, known or not
 * @param unwritten what had happened and was not written down yet, rendered
 * @param before the moment of the entry before this moment; null at the beginning
 * @param after the moment of the next entry; null at the end
 * @param looks the style sheets of the boards
 */
public record ReplayPage(
        Incident incident,
        Timeline span,
        Instant at,
        @Nullable RoomThen known,
        List<Shown> boards,
        String recent,
        long earlier,
        Happened happened,
        String unwritten,
        @Nullable Instant before,
        @Nullable Instant after,
        RoomLooks looks) {

    public String base() {
        return "/incidents/" + incident.number();
    }

    /** Whether the severity was another than the room knew. */
    public boolean worse() {
        return known != null
                && happened.severity() != null
                && !happened.severity().equals(known.incident().severity());
    }

    /** Whether it had come further, or not so far, as the room knew. */
    public boolean further() {
        return known != null
                && happened.status() != null
                && happened.status() != known.incident().status();
    }
}

package dev.andon.learning;

import java.util.List;

/**
 * The style sheets of what modules show beside a report, named by the composition root, as
 * {@link dev.andon.response.RoomLooks} are for a room.
 *
 * @param sheets files below {@code /assets}
 */
public record ReportLooks(List<String> sheets) {}

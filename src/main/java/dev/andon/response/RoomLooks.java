package dev.andon.response;

import java.util.List;

/**
 * The style sheets of what modules show in a room, named by the composition root: the room and the replay show parts of
 * modules that they do not know.
 *
 * @param sheets files below {@code /assets}
 */
public record RoomLooks(List<String> sheets) {}

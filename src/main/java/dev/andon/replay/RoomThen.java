package dev.andon.replay;

import dev.andon.response.Incident;
import java.time.Instant;
import java.util.SortedMap;

/**
 * The state of a room at a moment: the incident, and every subject that is worked on in it.
 *
 * @param incident as its log up to then says
 * @param at the moment; now, in a live room
 * @param boards the state of each {@link dev.andon.response.Board}, by its key
 */
public record RoomThen(Incident incident, Instant at, SortedMap<String, Object> boards) {}

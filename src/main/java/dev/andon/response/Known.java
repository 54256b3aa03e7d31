package dev.andon.response;

import java.time.Instant;
import java.util.List;

/**
 * What a room knew at a moment: everything recorded by then, whenever it had happened.
 *
 * @param incident as its log up to then says
 * @param entries of the kinds that were asked for, in order of seq; none recorded after {@code at}
 * @param at the moment; now, in a live room
 */
public record Known(Incident incident, List<Entry> entries, Instant at) {}

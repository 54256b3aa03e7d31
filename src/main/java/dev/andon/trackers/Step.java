package dev.andon.trackers;

import java.time.Instant;

/**
 * Something that happened between a follow-up and its ticket.
 *
 * @param by a person, or the connection
 * @param what made, linked, found, sent, taken, chosen_ours, chosen_theirs, gone, unlinked
 * @param field its word; empty when it is about none
 * @param before as people read it; empty for nothing
 * @param after likewise
 */
public record Step(Instant at, String by, String what, String field, String before, String after) {}

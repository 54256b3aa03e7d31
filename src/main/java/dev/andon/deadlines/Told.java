package dev.andon.deadlines;

import java.time.Instant;

/**
 * That somebody was told something about a follow-up.
 *
 * @param about the day it was about, in ISO form; of {@link Tell#YOURS} the one on which it was given; or the id of the owner who
 *     left
 */
public record Told(long number, Tell tell, String about, long personId, String person, Instant at) {}

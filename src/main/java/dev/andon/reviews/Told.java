package dev.andon.reviews;

import java.time.Instant;
import java.util.List;

/**
 * Something that was changed.
 *
 * @param what was done, in words
 * @param facts what differs, one line a field
 */
public record Told(Instant at, String by, String what, List<String> facts) {}

package dev.andon.learning;

import java.time.Instant;
import java.util.List;

/**
 * Somebody changed how reports begin, or what is said of one as a whole.
 *
 * @param by their name then
 * @param facts what was changed, from what, to what
 */
public record Changed(Instant at, String by, List<String> facts) {}

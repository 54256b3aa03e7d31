package dev.andon.remarks;

import java.time.Instant;

/**
 * What somebody said before they changed it.
 *
 * @param until when it was changed
 */
public record Earlier(String text, Instant until) {}

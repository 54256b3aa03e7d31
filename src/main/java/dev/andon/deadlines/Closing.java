package dev.andon.deadlines;

import java.time.Instant;

/**
 * That a quarterly review was held.
 *
 * @param present who was there; empty when nobody said
 * @param summary Markdown; empty for none
 */
public record Closing(Instant at, String by, String present, String summary) {}

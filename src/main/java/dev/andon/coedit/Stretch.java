package dev.andon.coedit;

import java.time.Instant;

/**
 * What one author wrote without a longer pause.
 *
 * @param from the first version it made
 * @param to the last version it made
 * @param inserted how many characters came
 * @param deleted how many went
 */
public record Stretch(long from, long to, String author, Instant begun, Instant ended, long inserted, long deleted) {}

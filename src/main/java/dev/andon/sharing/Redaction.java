package dev.andon.sharing;

import java.time.Instant;

/**
 * Words of a section that customers do not read, there or anywhere else in their version.
 *
 * @param section key of the section in which they were marked
 * @param instead what customers read in their place
 * @param place where in the section's text they were when they were marked, in characters as one reads
 * @param found how often they were there
 */
public record Redaction(
        long id, String section, String words, String instead, int place, int found, String madeBy, Instant madeAt) {}

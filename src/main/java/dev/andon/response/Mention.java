package dev.andon.response;

import java.time.Instant;

/**
 * Somebody was spoken of, or to, and has not seen it yet.
 *
 * @param seq the entry in which
 * @param by who wrote it
 */
public record Mention(Incident incident, long seq, String by, Instant at) {}

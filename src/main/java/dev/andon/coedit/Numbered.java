package dev.andon.coedit;

/**
 * A change as its writer numbered it, so that one that is sent twice is taken once.
 *
 * @param seq grows within one client
 */
public record Numbered(long seq, Change change) {}

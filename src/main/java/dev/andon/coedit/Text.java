package dev.andon.coedit;

/**
 * A text as it stands.
 *
 * @param version how many times it was changed
 * @param beat grows with every change, and with every move of somebody in it
 */
public record Text(long id, String body, long version, long beat) {}

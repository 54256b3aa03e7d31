package dev.andon.coedit;

/**
 * Somebody who is in a text now, and where. Kept for less than a minute and never for the record.
 *
 * @param anchor where what they have selected begins
 * @param head where they write
 * @param version of the text in which these places are counted
 */
public record Cursor(String client, long personId, String name, int anchor, int head, long version) {}

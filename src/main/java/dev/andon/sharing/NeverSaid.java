package dev.andon.sharing;

/**
 * Something that no customer reads: of the house, or of one version.
 *
 * @param words a star in them stands for any letters, digits, dots and hyphens: {@code db-*}
 */
public record NeverSaid(long id, String words, String instead) {}

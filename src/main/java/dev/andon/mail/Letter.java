package dev.andon.mail;

/**
 * A letter to one person.
 *
 * @param personId who it is for
 * @param subject one line
 * @param body Markdown; links in it are whole addresses
 * @param key says what it is about; a second letter with the same key to the same person is not written
 */
public record Letter(long personId, String subject, String body, String key) {}

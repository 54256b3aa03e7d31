package dev.andon.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter to one person.
 *
 * @param personId who it is for
 * @param subject one line
 * @param body Markdown; links in it are whole addresses
 * @param key says what it is about; a second letter with the same key to the same person is not written
 * @param unsubscribe the whole address where this person wants no more of its kind; null where nobody is asked
 */
public record Letter(
        long personId,
        String subject,
        String body,
        String key,
        @Nullable String unsubscribe) {

    /** A letter that cannot be called off. */
    public Letter(long personId, String subject, String body, String key) {
        this(personId, subject, body, key, null);
    }
}

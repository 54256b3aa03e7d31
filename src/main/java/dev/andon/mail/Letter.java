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
 * @param calendar what it brings into their calendar; null for most letters
 */
public record Letter(
        long personId,
        String subject,
        String body,
        String key,
        @Nullable String unsubscribe,
        @Nullable CalendarPart calendar) {

    /** A letter that cannot be called off. */
    public Letter(long personId, String subject, String body, String key) {
        this(personId, subject, body, key, null, null);
    }

    /** A letter without a calendar entry. */
    public Letter(long personId, String subject, String body, String key, @Nullable String unsubscribe) {
        this(personId, subject, body, key, unsubscribe, null);
    }

    /** The same letter, with a calendar entry. */
    public Letter with(CalendarPart part) {
        return new Letter(personId, subject, body, key, unsubscribe, part);
    }
}

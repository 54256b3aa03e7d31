package dev.andon.mail;

/**
 * The calendar entry that a letter carries, as the mail program of whoever gets it reads it.
 *
 * @param text a whole calendar as RFC 5545 writes it, its method in it
 */
public record CalendarPart(Method method, String text) {
    /** What the entry asks of a calendar, after RFC 5546. */
    public enum Method {
        /** Take this in, or change what you have, and answer. */
        REQUEST,
        /** It does not take place, or not with you. */
        CANCEL,
        /** For your information; nobody waits for an answer. */
        PUBLISH
    }
}

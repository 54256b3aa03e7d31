package dev.andon.response.web;

import org.jspecify.annotations.Nullable;

/**
 * One way to go on with what is being typed.
 *
 * @param label what it is
 * @param note what it means
 * @param out whether it says that somebody cannot see the incident
 * @param insert what takes the place of the word before the caret
 * @param href where it leads instead of inserting anything
 */
public record Suggestion(
        String label,
        String note,
        boolean out,
        String insert,
        @Nullable String href) {
    static Suggestion of(String label, String note, String insert) {
        return new Suggestion(label, note, false, insert, null);
    }
}

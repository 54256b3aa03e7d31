package dev.andon.contacts;

import org.jspecify.annotations.Nullable;

/**
 * A call that was made, as typed.
 *
 * @param contactId who was called: anybody of the directory, in the tree or not
 * @param outcome reached, no_answer, left_message, wrong_number or declined
 * @param by what kind of number; null when nobody says
 */
public record RecordCall(
        @Nullable Long contactId,
        @Nullable String outcome,
        @Nullable String by,
        @Nullable String note) {}

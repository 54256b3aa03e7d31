package dev.andon.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * A decision as it was typed.
 *
 * @param number of the follow-up; absent for a note about all of it
 * @param verdict a word of {@link Verdict}
 * @param words why; what a note says
 * @param due with change_due the new last day, with decline the last day for which the risk is accepted
 * @param accepter with decline, id of the person who accepts the risk
 */
public record DecisionDraft(
        @Nullable Long number,
        @Nullable String verdict,
        @Nullable String words,
        @Nullable String due,
        @Nullable Long accepter) {}

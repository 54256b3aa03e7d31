package dev.andon.remarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a suggestion proposes.
 *
 * @param text what is to stand in the place of the passage; empty to leave it out
 * @param outcome null while nobody has decided
 * @param reason why it was declined
 */
public record Proposal(
        String text, @Nullable Outcome outcome, @Nullable String reason) {

    /** What became of it. */
    public enum Outcome {
        ACCEPTED,
        DECLINED;

        /** The word in JSON and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package dev.andon.remarks;

import org.jspecify.annotations.Nullable;

/**
 * A comment as somebody wrote it; nothing in it is checked yet.
 *
 * @param kind a word of {@link Kind}; null for a comment
 * @param section the key of the section it is about; null for the report as a whole
 * @param quote the passage, as it is read or as it stands in the Markdown; null for the whole section
 * @param before what is read before the passage, for one that stands there more than once
 * @param text what is said; may be missing in a confirmation and a suggestion
 * @param replacement what a suggestion proposes to put there; empty to leave it out
 */
public record Draft(
        @Nullable String kind,
        @Nullable String section,
        @Nullable String quote,
        @Nullable String before,
        @Nullable String text,
        @Nullable String replacement) {

    /** A comment on a passage. */
    public static Draft comment(String section, @Nullable String quote, String text) {
        return new Draft(Kind.COMMENT.word(), section, quote, null, text, null);
    }
}

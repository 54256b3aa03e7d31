package dev.andon.remarks;

import org.jspecify.annotations.Nullable;

/**
 * Where in a report a comment stands.
 *
 * @param section its key
 * @param version of the section's text in which the passage was found
 * @param passage null on a whole section, and when its text is gone
 * @param quote the text of the passage when the comment was begun; null on a whole section
 * @param words the same as it was read, without its marks; null on a whole section
 */
public record Place(
        String section,
        long version,
        @Nullable Passage passage,
        @Nullable String quote,
        @Nullable String words) {

    /** On a section as a whole. */
    static Place whole(String section, long version) {
        return new Place(section, version, null, null, null);
    }

    /** Whether the text it stood on was removed. */
    public boolean isGone() {
        return quote != null && passage == null;
    }

    /** The same, found again or lost in another version. */
    public Place at(long other, @Nullable Passage found) {
        return new Place(section, other, found, quote, words);
    }
}

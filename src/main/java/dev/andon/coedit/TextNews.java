package dev.andon.coedit;

import java.util.List;

/**
 * What a page is told that shows a text; the script {@code coedit.js} reads it.
 *
 * @param version of the text after these changes
 * @param sum {@link String#hashCode} of the text at that version, so that a page notices should it ever differ
 * @param changes those that it has not heard of, in order; none when they are too many
 * @param startOver whether they are too many to be told: the page fetches the text as it stands
 * @param here who is in the text
 */
public record TextNews(long version, int sum, List<One> changes, boolean startOver, List<Cursor> here) {
    /** So many versions back a page is told what changed. Unbounded, one question would read a whole history. */
    static final int FAR = 1_000;

    /** @param last the number of the last of the client's own changes that are in it */
    public record One(long version, String client, long last, Change change) {
        static One of(Written written) {
            return new One(written.version(), written.client(), written.last(), written.change());
        }
    }

    static TextNews of(Text text, List<Written> changes, List<Cursor> here) {
        return new TextNews(
                text.version(),
                text.body().hashCode(),
                changes.stream().map(One::of).toList(),
                false,
                here);
    }

    static TextNews startOver(Text text, List<Cursor> here) {
        return new TextNews(text.version(), text.body().hashCode(), List.of(), true, here);
    }
}

package dev.andon.response;

import java.time.Instant;
import java.util.List;

/** Entries of a log as plain sentences, for whatever is read without the room around it. */
public interface Sentences {

    /**
     * An entry in words.
     *
     * @param text plain words in one line, cut where they are many
     */
    record Told(long seq, Instant at, String text) {}

    /** One sentence for each entry, in their order. */
    List<Told> of(List<Entry> entries);
}

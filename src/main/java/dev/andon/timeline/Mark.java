package dev.andon.timeline;

import dev.andon.learning.Milestone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a milestone was, as far as is known.
 *
 * @param at the row that it is; null for none, when nothing says when it was
 * @param set whether somebody said so; otherwise the log does
 * @param note Markdown; null for none
 */
public record Mark(
        Milestone milestone,
        @Nullable Row at,
        boolean set,
        @Nullable String note) {

    public boolean known() {
        return at != null;
    }

    /** Whether nothing but somebody's memory says when it was. */
    public boolean byMemory() {
        return at != null && at.observer() == Observer.PERSON;
    }

    /** Seqs of the entries that it rests on. */
    public List<Long> entries() {
        return at == null || at.entry() == null ? List.of() : List.of(at.entry().seq());
    }

    /** The earliest it can have been. Ask first whether it is known. */
    public Instant earliest() {
        Row row = row();
        return row.at().minusSeconds(60L * row.margin());
    }

    /** The latest it can have been. Ask first whether it is known. */
    public Instant latest() {
        Row row = row();
        return row.at().plusSeconds(60L * row.margin());
    }

    private Row row() {
        if (at == null) {
            throw new IllegalStateException("nothing says when it " + milestone.word());
        }
        return at;
    }
}

package dev.andon.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow each other: those of a group, or a single one without.
 *
 * @param group null for a single row
 * @param rows in order, at least one
 */
public record Stretch(@Nullable Item group, List<Row> rows) {

    public Instant from() {
        return rows.getFirst().at();
    }

    public Instant to() {
        return rows.stream().map(Row::end).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** What it is called; empty for a single row. */
    public String title() {
        return group == null || group.piece() == null ? "" : ((Piece.Group) group.piece()).title();
    }

    public @Nullable String note() {
        return group == null || group.piece() == null ? null : ((Piece.Group) group.piece()).note();
    }
}

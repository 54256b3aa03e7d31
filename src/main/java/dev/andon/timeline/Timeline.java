package dev.andon.timeline;

import dev.andon.learning.Milestone;
import dev.andon.timeline.internal.Grouping;
import java.util.List;

/**
 * The timeline of one incident as it stands.
 *
 * @param rows all of the story in order, also those not shown
 * @param marks when each milestone was, in their order
 */
public record Timeline(Curation curation, List<Row> rows, List<Mark> marks, Completeness completeness) {

    /** The rows that belong to it. */
    public List<Row> shown() {
        return rows.stream().filter(Row::shown).toList();
    }

    /** These rows of it, with those of a group together. */
    public List<Stretch> stretches(List<Row> some) {
        return new Grouping(curation, rows).of(some);
    }

    /** When this one was, as far as is known. */
    public Mark mark(Milestone milestone) {
        return marks.stream()
                .filter(mark -> mark.milestone() == milestone)
                .findFirst()
                .orElseThrow();
    }
}

package dev.andon.timeline;

import dev.andon.learning.Milestone;
import dev.andon.response.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param ref what it is: an entry, an outside event, or a milestone with a time of its own
 * @param entry of the log; null for anything else
 * @param until null for something of a moment
 * @param margin how many minutes the time may be off
 * @param title typed by a person; null for the sentence that the log makes of the entry
 * @param note Markdown; null for none
 * @param source who or what tells
 * @param link null when there is none
 * @param milestones that were then
 * @param shown whether it belongs to the timeline
 * @param usual whether its kind usually does
 * @param version of what people said of it; 0 when nobody did
 */
public record Row(
        Ref ref,
        @Nullable Entry entry,
        Instant at,
        @Nullable Instant until,
        int margin,
        @Nullable String title,
        @Nullable String note,
        String source,
        @Nullable String link,
        Observer observer,
        Confidence confidence,
        List<Milestone> milestones,
        boolean shown,
        boolean usual,
        long version) {

    /**
     * By time; at the same moment a certain time before one that is not, what happened outside before the log, and then
     * by number. No two rows are equal in it, so that a timeline reads the same every time.
     */
    public static final Comparator<Row> IN_ORDER = Comparator.comparing(Row::at)
            .thenComparing(Row::confidence)
            .thenComparingInt(Row::margin)
            .thenComparingInt(row -> row.entry() == null ? 0 : 1)
            .thenComparing(row -> row.ref().kind())
            .thenComparing(row -> row.ref().isTimed() ? row.ref().number() : 0)
            .thenComparing(row -> row.ref().key());

    /** Whether both are told by the same. */
    public boolean isToldWith(Row other) {
        return source.strip().equalsIgnoreCase(other.source.strip());
    }

    /** When it was over, or when it was. */
    public Instant end() {
        return until == null ? at : until;
    }

    /** The same, with the milestones that were then. */
    public Row marked(List<Milestone> found) {
        return new Row(
                ref,
                entry,
                at,
                until,
                margin,
                title,
                note,
                source,
                link,
                observer,
                confidence,
                found,
                // A milestone is part of every timeline, whatever its kind usually is.
                shown || !found.isEmpty(),
                usual,
                version);
    }
}

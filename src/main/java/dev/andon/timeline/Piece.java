package dev.andon.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said of a thing of the timeline; see {@link Ref} for which. */
public sealed interface Piece {

    /**
     * Of one entry of the log.
     *
     * @param shown null for as its kind usually is
     * @param title in the place of the sentence that the log makes of it; null for that sentence
     * @param note Markdown; null for none
     */
    record OfEntry(
            @Nullable Boolean shown,
            @Nullable String title,
            @Nullable String note) implements Piece {
        static final OfEntry UNTOUCHED = new OfEntry(null, null, null);

        OfEntry showing(@Nullable Boolean other) {
            return new OfEntry(other, title, note);
        }
    }

    /** Of all entries of a kind. */
    record OfKind(boolean shown) implements Piece {}

    /**
     * What stands from one thing to another belongs together.
     *
     * @param note Markdown; null for none
     * @param from an entry or outside event, as {@link Ref} writes it
     * @param to likewise, not before it
     */
    record Group(String title, @Nullable String note, String from, String to) implements Piece {}

    /**
     * Something that happened outside of the room.
     *
     * @param note Markdown; null for none
     * @param until null for something of a moment
     * @param margin how many minutes the time may be off; 0 for none
     * @param source where it is from: a system, a document, a person
     * @param link where it can be seen; null when nowhere
     * @param change id of the change that tells of it; null for none
     */
    record Outside(
            String what,
            @Nullable String note,
            Instant occurredAt,
            @Nullable Instant until,
            int margin,
            String source,
            @Nullable String link,
            Confidence confidence,
            Observer observer,
            @Nullable Long change)
            implements Piece {}

    /**
     * When a milestone was: as something in the timeline, or at a time of its own.
     *
     * @param at an entry or outside event, as {@link Ref} writes it; null with a time of its own
     * @param occurredAt the time of its own; null with {@code at}
     * @param margin how many minutes the time of its own may be off; 0 for none
     * @param source who or what says so; null with {@code at}
     */
    record OfMilestone(
            @Nullable String at,
            @Nullable Instant occurredAt,
            int margin,
            @Nullable String source,
            @Nullable Confidence confidence,
            @Nullable Observer observer,
            @Nullable String note)
            implements Piece {}
}

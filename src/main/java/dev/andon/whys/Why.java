package dev.andon.whys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of the tree: an answer to "why?" of its parent, or, where it has none, what happened.
 *
 * @param node its number within the incident
 * @param parent what it answers first
 * @param also what else it answers, by number
 * @param part the contributing factor it is, and which part that played; null for an answer that goes on
 * @param version grows with every change of it
 */
public record Why(
        long node,
        @Nullable Long parent,
        String text,
        Confidence confidence,
        List<Proof> evidence,
        List<Long> also,
        @Nullable Part part,
        long version,
        String writtenBy,
        Instant writtenAt) {

    /**
     * @param factor the id of the factor
     * @param note what it did here
     */
    public record Part(long factor, Role role, @Nullable String note) {}

    @JsonIgnore
    public boolean isTop() {
        return parent == null;
    }

    /** Whether it is an answer to the other. */
    public boolean answers(long other) {
        return parent != null && parent == other || also.contains(other);
    }

    Why under(@Nullable Long other, List<Long> alsoOthers) {
        return new Why(node, other, text, confidence, evidence, alsoOthers, part, version, writtenBy, writtenAt);
    }

    /** The same, changed by somebody. */
    Why touched(String by, Instant at) {
        return new Why(node, parent, text, confidence, evidence, also, part, version + 1, by, at);
    }

    /** Where it stands, with what the other says. */
    Why saying(Why other) {
        return new Why(
                node,
                parent,
                other.text,
                other.confidence,
                other.evidence,
                other.also,
                other.part,
                version,
                writtenBy,
                writtenAt);
    }
}

package dev.andon.checks;

import dev.andon.response.Checking.Evidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of a checklist as it stands in a room.
 *
 * @param checklist its key
 * @param item its key
 * @param text what the item said
 * @param answer what was answered when it was asked; null when it never was
 * @param overruling who said otherwise; null when nobody did
 */
public record Given(
        String checklist,
        String item,
        String text,
        @Nullable Answer answer,
        @Nullable Overruling overruling) {

    /**
     * @param kind who was asked
     * @param at when it was asked and first answered so
     */
    public record Answer(
            String kind, Verdict verdict, String said, List<Evidence> evidence, Instant at, long tookMillis) {}

    /** A person's word against it. */
    public record Overruling(Verdict verdict, String reason, String by, Instant at) {}

    /** What stands: a person's word before the answer. */
    public Verdict verdict() {
        if (overruling != null) {
            return overruling.verdict();
        }
        return answer == null ? Verdict.CANNOT_SAY : answer.verdict();
    }
}

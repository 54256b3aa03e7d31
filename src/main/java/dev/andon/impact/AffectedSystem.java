package dev.andon.impact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system that an incident is about, and how it is.
 *
 * @param system the key of a service or vendor of the catalog, or any other name
 * @param state working, degraded, down, unknown or recovering; unknown until somebody says
 * @param since when it came to be so; null while nobody has said anything
 * @param by who says so; null likewise
 * @param why what they say besides, Markdown
 * @param history everything that was said, in the order in which it happened
 */
public record AffectedSystem(
        String system,
        String state,
        @Nullable Instant since,
        @Nullable String by,
        @Nullable String why,
        List<Said> history) {

    /**
     * What somebody said of it.
     *
     * @param seq its entry in the log
     */
    public record Said(
            long seq,
            String state,
            Instant since,
            String by,
            @Nullable String why) {

        public Condition condition() {
            return Condition.of(state);
        }
    }

    public Condition condition() {
        return Condition.of(state);
    }

    /** Whether anybody said anything. */
    public boolean told() {
        return since != null;
    }
}

package dev.andon.whys;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to the whys of an incident.
 *
 * @param change its number within the incident
 * @param before null where the node was not there
 * @param after null where it is not there any more
 * @param undone whether it was taken back
 */
public record WhyChange(
        long change,
        long node,
        What what,
        Instant at,
        String by,
        @Nullable State before,
        @Nullable State after,
        boolean undone) {

    /** What was done. */
    public enum What {
        ADDED,
        WRITTEN,
        MOVED,
        REMOVED,
        RESTORED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param position among those beside it, from 1 */
    public record State(Why why, int position) {}

    /** The words it was about, as they were last. */
    public String text() {
        State state = after == null ? before : after;
        return state == null ? "" : state.why().text();
    }

    /** What it said before, where the words changed. */
    public @Nullable String formerText() {
        return before == null || before.why().text().equals(text())
                ? null
                : before.why().text();
    }
}

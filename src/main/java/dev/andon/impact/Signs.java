package dev.andon.impact;

import dev.andon.alerts.AlertSeverity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against one system.
 *
 * @param said what people in the room say of it; null when nobody said anything
 * @param since since when it is so
 * @param alerts open ones about it, worst first
 * @param changes of the last day before it began and since, latest first
 */
public record Signs(@Nullable Condition said, @Nullable Instant since, List<Alerted> alerts, List<Changed> changes) {
    /** Nobody said anything and nothing is known. */
    public static final Signs NONE = new Signs(null, null, List.of(), List.of());

    /** An open alert. */
    public record Alerted(long id, AlertSeverity severity, String title) {}

    /**
     * Something that was changed.
     *
     * @param href where to read more, or null
     */
    public record Changed(
            String summary, Instant at, @Nullable String href) {}

    /** Whether anything says that something is wrong, or that somebody should know of it before it is folded away. */
    public boolean noteworthy() {
        return said != null && said != Condition.WORKING || !alerts.isEmpty();
    }
}

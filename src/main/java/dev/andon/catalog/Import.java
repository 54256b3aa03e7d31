package dev.andon.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.andon.catalog.Plan.Problem;
import dev.andon.people.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the catalog.
 *
 * @param actor who sent it
 * @param content what was sent; null when it was long ago
 * @param straight whether it is applied without being asked again
 * @param step what is being done, in a word
 * @param done how much of {@code total} of that step
 * @param beat grows with every change of this import
 * @param outcome what comparing it with the catalog brought, once that is done
 */
public record Import(
        long id,
        Instant createdAt,
        Actor actor,
        Format format,
        @Nullable String content,
        Status status,
        boolean straight,
        String step,
        int done,
        int total,
        @Nullable Outcome outcome,
        long beat,
        @Nullable Instant finishedAt) {

    /** Where it stands. */
    public enum Status {
        /** Is read and compared with the catalog. */
        CHECKING,
        /** Makes sense; waits for somebody to say "apply". */
        READY,
        /** Is being written. */
        APPLYING,
        /** Is in the catalog, whole. */
        DONE,
        /** Makes no sense; nothing of it is in the catalog. */
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isMoving() {
            return this == CHECKING || this == APPLYING;
        }
    }

    /**
     * What an import would change, or has changed.
     *
     * @param errors why it was refused; at most {@value #SHOWN} of {@code errorCount}
     * @param changes at most {@value #SHOWN} of them
     */
    public record Outcome(
            int created,
            int changed,
            int unchanged,
            int dependencies,
            List<Problem> errors,
            int errorCount,
            List<String> warnings,
            List<Preview> changes) {
        public static final int SHOWN = 200;

        @JsonIgnore
        public boolean isNothing() {
            return created == 0 && changed == 0;
        }
    }

    /** One change, to be read. */
    public record Preview(String kind, String key, boolean created, List<ChangeEntry.FieldChange> fields) {}

    /** How much of the present step is done, 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}

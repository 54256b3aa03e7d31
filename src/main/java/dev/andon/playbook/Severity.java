package dev.andon.playbook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How bad, by criteria that can be measured, so that two people under stress choose the same one.
 *
 * @param key stable word, {@code sev1} (worst) to {@code sev5}; written into logs
 * @param rank 1 is worst; for sorting
 * @param criteria when to choose it
 * @param cadence how often an update is owed; null where none is
 */
public record Severity(
        String key,
        String name,
        int rank,
        String criteria,
        @Nullable Duration cadence) {

    public boolean atLeast(Severity other) {
        return rank <= other.rank;
    }
}

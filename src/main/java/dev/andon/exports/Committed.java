package dev.andon.exports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition on its way into the repository.
 *
 * @param state waiting, committed or left_out
 * @param error why the last attempt failed; null when it did not
 * @param commitId of the commit that has it; null before
 */
public record Committed(
        long reportId,
        int edition,
        long incidentId,
        String key,
        String state,
        int attempts,
        @Nullable String error,
        @Nullable String commitId,
        Instant toldAt,
        @Nullable Instant triedAt) {}

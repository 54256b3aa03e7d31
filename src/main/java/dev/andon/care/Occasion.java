package dev.andon.care;

import dev.andon.response.Incident;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that prompts to one person follow from.
 *
 * @param zone where their clock runs
 * @param ceasedAt since when the impact has ceased; null while it goes on
 * @param beginnings what they have just taken on
 * @param answered keys of prompts they have answered
 * @param runbook name of the runbook they have opened; null elsewhere
 */
record Occasion(
        Incident incident,
        long personId,
        ZoneId zone,
        Instant now,
        @Nullable Instant ceasedAt,
        List<Beginning> beginnings,
        Set<String> answered,
        @Nullable String runbook) {

    /**
     * Something that somebody is about to do.
     *
     * @param about which
     * @param what as one says it: "Count the waiting orders"
     */
    record Beginning(String about, String what) {}
}

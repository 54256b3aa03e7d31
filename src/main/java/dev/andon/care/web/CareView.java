package dev.andon.care.web;

import dev.andon.care.MyCare;
import dev.andon.care.Relief;
import dev.andon.response.Incident;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer is told.
 *
 * @param relief what the commander is told; null for everybody else
 * @param runbook name of the runbook that is open; null elsewhere
 */
public record CareView(
        Incident incident,
        MyCare mine,
        @Nullable Relief relief,
        @Nullable String runbook) {

    public boolean isEmpty() {
        return mine.isEmpty() && (relief == null || relief.isEmpty());
    }
}

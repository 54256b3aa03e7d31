package dev.andon.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an alert's history.
 *
 * @param kind trigger, acknowledge or resolve
 * @param actor who said or did it: a source's name or a person's
 * @param payload what the tool sent, as JSON text; null when a person did it here
 */
public record AlertEntry(
        String kind,
        Instant at,
        String actor,
        List<String> warnings,
        @Nullable String payload) {}

package dev.andon.wording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed a rule.
 *
 * @param before the whole rule as JSON; null for a new one
 * @param after null for one that is gone
 */
public record WordingChange(
        Instant at,
        String by,
        String language,
        String key,
        @Nullable String before,
        @Nullable String after) {}

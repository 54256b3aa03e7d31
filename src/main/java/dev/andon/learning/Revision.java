package dev.andon.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that stood in a section once.
 *
 * @param key the section's, or {@code title}
 * @param writtenBy null for Andon
 */
public record Revision(
        String key, long version, String body, @Nullable String writtenBy, Instant writtenAt) {}

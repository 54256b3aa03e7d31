package dev.andon.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed.
 *
 * @param what was done, in words
 * @param incident number of the incident that it speaks of; null for none
 * @param facts what differs, one line a field
 */
public record Told(
        Instant at, String by, String what, @Nullable Long incident, List<String> facts) {}

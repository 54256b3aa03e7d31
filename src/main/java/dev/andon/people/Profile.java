package dev.andon.people;

import org.jspecify.annotations.Nullable;

/**
 * What people say of themselves, as typed.
 *
 * @param handle null leaves it as it is
 * @param singleKeys whether single letters are keys
 */
public record Profile(
        @Nullable String name,
        @Nullable String zone,
        @Nullable String handle,
        boolean singleKeys) {}

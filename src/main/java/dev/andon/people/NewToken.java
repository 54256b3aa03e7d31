package dev.andon.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a token, as typed.
 *
 * @param expiresAt ninety days from now when null
 */
public record NewToken(
        @Nullable String name,
        @Nullable String scope,
        @Nullable Instant expiresAt) {}

package dev.andon.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's key for the API.
 *
 * @param prefix how it begins, for recognising it
 * @param scope the most it may do
 * @param expiresAt null: never
 */
public record Token(
        long id,
        long personId,
        String name,
        String prefix,
        Access scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** A new token and the secret itself; it is not kept, so this is the only time it can be shown. */
    public record Issued(Token token, String secret) {}
}

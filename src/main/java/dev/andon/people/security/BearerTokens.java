package dev.andon.people.security;

import dev.andon.people.Token;
import dev.andon.people.internal.Secrets;
import dev.andon.people.internal.TokenTable;
import dev.andon.people.internal.TokenTable.Held;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Recognises whose token a request carries. */
@Component
class BearerTokens {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 500;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final TokenTable tokens;
    private final Clock clock;

    BearerTokens(TokenTable tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The token as sent; empty when there is none. */
    static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    SignedIn check(String secret) {
        Held held = Optional.of(secret)
                .filter(s -> s.length() <= LONGEST)
                .flatMap(s -> tokens.held(Secrets.hash(s)))
                .orElseThrow(() -> new TokenRefused("This token is unknown."));
        Token token = held.token();
        Instant now = clock.instant();
        if (token.isRevoked()) {
            throw new TokenRefused("This token was revoked.");
        }
        if (token.isExpired(now)) {
            throw new TokenRefused("This token expired at %s.".formatted(token.expiresAt()));
        }
        if (!held.person().active()) {
            throw new TokenRefused("This token's owner was deactivated.");
        }
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(NOTED_EVERY))) {
            tokens.used(token.id(), now);
        }
        return new SignedIn(held.person(), held.person().access().atMost(token.scope()));
    }

    /** The token was sent and is not good; the message says why. */
    static final class TokenRefused extends RuntimeException {
        TokenRefused(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}

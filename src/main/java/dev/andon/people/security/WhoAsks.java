package dev.andon.people.security;

import dev.andon.people.security.BearerTokens.TokenRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, from the database, so that a revoked token or a deactivated person is out at once. A request with
 * a token is judged by the token alone: falling back to the session would let a forged form skip the CSRF check.
 */
class WhoAsks extends OncePerRequestFilter {
    private final BearerTokens tokens;
    private final Sessions sessions;
    private final Refusals refusals;

    WhoAsks(BearerTokens tokens, Sessions sessions, Refusals refusals) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    /** An error page shows who is signed in, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = BearerTokens.in(request);
        SignedIn signedIn;
        try {
            signedIn = token.isPresent() ? tokens.check(token.get()) : sessions.find(request);
        } catch (TokenRefused refused) {
            refusals.badToken(request, response, refused.getMessage());
            return;
        }
        if (signedIn != null) {
            SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
        }
        chain.doFilter(request, response);
    }
}

package dev.andon.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The CSRF token in the session, as text. Spring's own repository stores its class there, and a session row must
 * survive an update of Spring.
 */
class CsrfTokens implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-Token";
    private static final String PARAMETER = "_csrf";
    private static final String KEPT = "andon.csrf";
    // A passer-by who only looks at the sign-in page leaves a row for an hour, not for two weeks.
    private static final int PASSING = 3600;

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, PARAMETER, UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(token != null);
        if (session != null && token != null) {
            if (session.isNew()) {
                session.setMaxInactiveInterval(PASSING);
            }
            session.setAttribute(KEPT, token.getToken());
        } else if (session != null) {
            session.removeAttribute(KEPT);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof String token
                ? new DefaultCsrfToken(HEADER, PARAMETER, token)
                : null;
    }
}

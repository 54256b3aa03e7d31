package dev.andon.people.security;

import dev.andon.people.House;
import dev.andon.platform.web.Problem;
import dev.andon.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What somebody is told who may not enter: programs get a problem, people a way in. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String CHALLENGE = "Bearer realm=\"Andon\"";
    private static final AuthenticationException NOBODY = new AuthenticationException("Nobody is signed in") {};

    private final ProblemWriter problems;
    private final House house;

    Refusals(ProblemWriter problems, House house) {
        this.problems = problems;
        this.house = house;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (isProgram(request)) {
            String detail = house.isSetUp()
                    ? "This needs a token: Authorization: Bearer …"
                    : "This Andon is not set up yet; open it in a browser.";
            unauthorized(request, response, CHALLENGE, detail);
        } else {
            redirect(response, "/sign-in" + next(request));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        boolean forged = e instanceof CsrfException;
        boolean signedIn = SignedIn.now() != null;
        if (forged && !signedIn && isForAnyone(request)) {
            // The form outlived its session; a fresh one works.
            redirect(response, request.getRequestURI());
        } else if (!signedIn) {
            commence(request, response, NOBODY);
        } else if (isProgram(request)) {
            String detail = forged
                    ? "A signed-in browser sends its X-CSRF-Token header here; a program sends a token."
                    : denied();
            problems.write(request, response, Problem.of(403, "not-allowed", detail));
        } else {
            response.sendError(403, forged ? "This page is from an earlier sign-in. Load it again." : denied());
        }
    }

    void badToken(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        String challenge = CHALLENGE + ", error=\"invalid_token\", error_description=\"" + detail + "\"";
        unauthorized(request, response, challenge, detail);
    }

    static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }

    static boolean isProgram(HttpServletRequest request) {
        String path = request.getServletPath();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.startsWith("/api/")
                || path.equals("/metrics")
                || accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private void unauthorized(HttpServletRequest request, HttpServletResponse response, String challenge, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(request, response, Problem.of(401, "not-signed-in", detail));
    }

    private static String denied() {
        SignedIn who = SignedIn.now();
        return who == null
                ? "You may not do this."
                : "You have %s access, which does not allow this."
                        .formatted(who.access().word());
    }

    private static boolean isForAnyone(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/sign-in") || path.equals("/setup") || path.startsWith("/invites/");
    }

    /** Where to go on after sign-in: to what was asked for, or to the page whose form was sent. */
    private static String next(HttpServletRequest request) {
        String wanted = HttpMethod.GET.matches(request.getMethod())
                ? path(request.getRequestURI(), request.getQueryString())
                : referer(request.getHeader(HttpHeaders.REFERER));
        return wanted.equals("/") ? "" : "?next=" + UriUtils.encode(wanted, "UTF-8");
    }

    private static String referer(@Nullable String url) {
        try {
            URI from = URI.create(url == null ? "" : url);
            String path = from.getRawPath();
            return path == null || path.isEmpty() ? "/" : path(path, from.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String path(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }
}

package dev.andon.platform.web;

import dev.andon.platform.Sha256;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.web.IdempotentRequests.Answer;
import dev.andon.platform.web.IdempotentRequests.Claim;
import dev.andon.platform.web.IdempotentRequests.Request;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a client send a request again without fear: with the same {@code Idempotency-Key} it is done once, and answered
 * the same each time. Runs after authentication, because a key belongs to its caller.
 */
class Idempotency extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    /** The request attribute that {@link IdempotencyKey} reads. */
    static final String KEY = Idempotency.class.getName() + ".key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");
    // Refusals that may well be other tomorrow, for the same request.
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 409, 412, 413, 429);

    private final IdempotentRequests requests;
    private final ProblemWriter problems;
    private final List<Replays> replays;

    Idempotency(IdempotentRequests requests, ProblemWriter problems, List<Replays> replays) {
        this.requests = requests;
        this.problems = problems;
        this.replays = replays;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CHANGES.contains(request.getMethod())
                || !ApiPaths.covers(request)
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null; // will be answered 401
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            String rule = "must be 1 to 255 visible ASCII characters without spaces";
            problems.write(
                    request,
                    response,
                    Problem.of(
                            400,
                            "unreadable",
                            "The header " + HEADER + " " + rule + ".",
                            List.of(new FieldError(HEADER, rule))));
            return;
        }
        if (BodyLimit.isUpload(request)) {
            // The server reads the parts of a form past every filter, so there is no body to compare; the command
            // itself
            // does it once.
            request.setAttribute(KEY, request.getUserPrincipal().getName() + ":" + key);
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes(); // bounded by BodyLimit
        var asked = new Request(request.getUserPrincipal().getName(), key, hash(request, body));
        switch (requests.claim(asked)) {
            case Claim.Mine() -> work(asked, new BufferedRequest(request, body), response, chain);
            case Claim.Done(Answer answer) when mayReplay(request) -> replay(answer, response);
            case Claim.Done _ -> again(asked, new BufferedRequest(request, body), response, chain);
            case Claim.Running() -> {
                response.setHeader("Retry-After", "1");
                problems.write(request, response, running());
            }
            case Claim.Reused() -> problems.write(request, response, reused());
        }
    }

    private void work(Request asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(KEY, asked.caller() + ":" + asked.key());
        var caught = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, caught);
            kept = worthKeeping(caught.getStatus()) && !SecretAnswer.isMarked(request);
            if (kept) {
                requests.finish(asked, answer(caught));
            }
        } finally {
            if (!kept) {
                requests.release(asked);
            }
            caught.copyBodyToResponse();
        }
    }

    private boolean mayReplay(HttpServletRequest request) {
        return replays.stream().allMatch(known -> known.mayReplay(request));
    }

    private static void again(
            Request asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(KEY, asked.caller() + ":" + asked.key());
        chain.doFilter(request, response);
    }

    private static boolean worthKeeping(int status) {
        return status < 500 && !PASSING.contains(status);
    }

    private static Answer answer(ContentCachingResponseWrapper response) {
        return new Answer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader("Location"),
                response.getHeader("ETag"),
                response.getContentAsByteArray());
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        set(response, "Content-Type", answer.contentType());
        set(response, "Location", answer.location());
        set(response, "ETag", answer.etag());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static void set(HttpServletResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.setHeader(header, value);
        }
    }

    private static Problem running() {
        return Problem.of(
                409,
                "idempotency-key-in-use",
                "The first request with this " + HEADER + " is still running. Ask again in a second.");
    }

    private static Problem reused() {
        String rule = "was used before for a different request; use a new one for each";
        return Problem.of(
                422,
                "idempotency-key-reused",
                "This " + HEADER + " " + rule + ".",
                List.of(new FieldError(HEADER, rule)));
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        String line = request.getMethod() + "\n" + request.getRequestURI() + "\n" + request.getQueryString() + "\n";
        MessageDigest sha = Sha256.start();
        sha.update(line.getBytes(StandardCharsets.UTF_8));
        return sha.digest(body);
    }
}

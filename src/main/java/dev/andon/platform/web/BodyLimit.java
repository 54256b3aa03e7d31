package dev.andon.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no more than it should. The length that a client announces is checked before anything is read; what it does
 * not announce is counted while it is read.
 */
class BodyLimit extends OncePerRequestFilter {
    static final long API = 1024 * 1024;
    static final long FORM = 2 * 1024 * 1024;
    /** For dialects that do not count for themselves. */
    static final long INTAKE = 5 * 1024 * 1024;

    /** A file with many services; the form around it needs a little more. */
    static final long CATALOG = 9 * 1024 * 1024;

    private static final List<String> CATALOGS = List.of("/api/v1/catalog/imports", "/catalog/imports");
    private static final List<String> INTAKES = List.of("/v2/", "/alertmanager/", "/opsgenie/", "/grafana/", "/hooks/");

    private static final Pattern UPLOADS = Pattern.compile("(/api/v1)?/(incidents/\\d+/appendix|report-imports)");

    private final ProblemWriter problems;
    private final long upload;

    /** @param upload how much a file may have, and the form around it */
    BodyLimit(ProblemWriter problems, long upload) {
        this.problems = problems;
        this.upload = upload;
    }

    /** These count for themselves and refuse in the shapes their senders understand. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/v2/enqueue")
                || path.equals("/v2/change/enqueue")
                || path.startsWith("/alertmanager/")
                || path.startsWith("/grafana/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            answer(request, response, new TooLarge(limit));
            return;
        }
        try {
            chain.doFilter(new CountedRequest(request, limit), response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (!refused(request, response, e)) {
                throw e;
            }
        }
    }

    /** What filters stumbled over; controllers have their own place for it. */
    private boolean refused(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        TooLarge tooLarge = TooLarge.in(failure);
        if (tooLarge != null) {
            answer(request, response, tooLarge);
        } else if (!Garbled.in(failure) || response.isCommitted()) {
            return false;
        } else if (ApiPaths.covers(request)) {
            problems.write(request, response, Garbled.problem());
        } else {
            response.sendError(400);
        }
        return true;
    }

    private long limit(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (isUpload(request) && UPLOADS.matcher(path).matches()) {
            return upload;
        }
        if (CATALOGS.contains(path)) {
            return CATALOG;
        }
        if (path.startsWith("/api/")) {
            return API;
        }
        return INTAKES.stream().anyMatch(path::startsWith) ? INTAKE : FORM;
    }

    /** Whether it is a form with a file. */
    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, TooLarge tooLarge)
            throws IOException {
        if (ApiPaths.covers(request)) {
            problems.write(request, response, tooLarge.problem());
        } else if (!response.isCommitted()) {
            response.resetBuffer();
            response.setStatus(413);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream()
                    .write((tooLarge.sentence()
                                    + "\nGo back: what you wrote is still there. Shorten it and send it again.\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }
}

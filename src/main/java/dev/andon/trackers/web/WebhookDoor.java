package dev.andon.trackers.web;

import dev.andon.trackers.internal.Receiving;
import dev.andon.trackers.internal.Receiving.Received;
import dev.andon.trackers.internal.vendor.Delivery;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** POST /trackers/{key}/webhook: signatures are over the bytes as they came, so nothing else may read them first. */
final class WebhookDoor extends HttpFilter {
    private static final Logger log = LoggerFactory.getLogger(WebhookDoor.class);
    private static final Pattern PATH = Pattern.compile("/trackers/([a-z0-9][a-z0-9_-]{0,39})/webhook");
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Tickets are far smaller. */
    private static final int LARGEST = 2 * 1024 * 1024;

    private final transient Receiving receiving;

    WebhookDoor(Receiving receiving) {
        this.receiving = receiving;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws IOException {
        Received received = answer(request);
        response.setStatus(received.status());
        String offered = request.getHeader("X-Hook-Secret");
        if (received.status() == 200 && offered != null) {
            response.setHeader("X-Hook-Secret", offered);
        }
        byte[] body = JSON.writeValueAsBytes(
                received.status() == 200 ? Map.of("status", "taken") : Map.of("message", received.why()));
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Received answer(HttpServletRequest request) throws IOException {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches()) {
            return new Received(404, "There is nothing here.");
        }
        if (!request.getMethod().equals("POST")) {
            return new Received(405, "Only POST is understood here.");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return new Received(413, "The body is larger than 2 MB.");
        }
        try {
            return receiving.receive(path.group(1), new Delivery(headers(request), body));
        } catch (RuntimeException e) {
            log.warn("A webhook was not taken; its sender is told to send it again", e);
            return new Received(503, "It was not taken. Send it again.");
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        return headers;
    }
}

package dev.andon.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who speaks HTTP with Andon: a program with a token, or a browser that keeps its cookies and sends the CSRF
 * field of the last page it saw. Follows no redirect.
 */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    // Programs keep no cookies, so all of them may share what a client costs: a thread, a connection.
    private static final HttpClient PROGRAMS =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*? value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String base;
    private final Map<String, String> headers;
    private @Nullable String csrf;

    private Http(HttpClient client, String base, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.headers = headers;
    }

    static Http to(String base) {
        return new Http(newClient(), base, Map.of());
    }

    /** Somebody else, who has no cookies yet. */
    public Http anonymous() {
        return new Http(newClient(), base, Map.of());
    }

    /** A program with that token, and without cookies. */
    public Http bearer(String token) {
        return new Http(PROGRAMS, base, Map.of("Authorization", "Bearer " + token));
    }

    /** The same one, sending one more header. */
    public Http with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        Http same = new Http(client, base, more);
        same.csrf = csrf;
        return same;
    }

    public String base() {
        return base;
    }

    public Answer get(String path) {
        return send("GET", path, "", "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", "");
    }

    /** A string is sent as it is, anything else as JSON. */
    public Answer postJson(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer json(String method, String path, Object body) {
        return send(
                method, path, "application/json", body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    /** Submits a form of the page seen last. */
    public Answer postForm(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (csrf != null) {
            all.putIfAbsent("_csrf", csrf);
        }
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    public Answer send(String method, String path, String contentType, String body) {
        return remembered(send(request(method, path, contentType, body)));
    }

    /** The same, with bytes: a form with a file. */
    public Answer sendBytes(String method, String path, String contentType, byte[] body) {
        HttpRequest empty = request(method, path, contentType, "");
        return remembered(send(HttpRequest.newBuilder(empty, (_, _) -> true)
                .method(method, BodyPublishers.ofByteArray(body))
                .build()));
    }

    /** Sends it and hangs up as soon as the head of the answer is there: a live stream never ends by itself. */
    public Answer knock(String method, String path, String contentType, String body) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request(method, path, contentType, body), BodyHandlers.ofInputStream());
            response.body().close();
            return new Answer(response.statusCode(), response.headers(), "");
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest request(String method, String path, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (!contentType.isEmpty()) {
            request.setHeader("Content-Type", contentType);
        }
        return request.build();
    }

    private Answer remembered(Answer answer) {
        Matcher field = CSRF.matcher(answer.body());
        if (field.find()) {
            csrf = field.group(1);
        }
        return answer;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

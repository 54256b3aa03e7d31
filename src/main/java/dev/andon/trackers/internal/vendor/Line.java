package dev.andon.trackers.internal.vendor;

import dev.andon.platform.outgoing.Credential;
import dev.andon.platform.outgoing.Outgoing;
import dev.andon.platform.outgoing.Question;
import dev.andon.platform.outgoing.Reply;
import dev.andon.platform.outgoing.Reply.Answered;
import dev.andon.platform.outgoing.Reply.Refused;
import dev.andon.platform.outgoing.Reply.Silent;
import dev.andon.trackers.Connection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open line to a tracker: says what it is told, and turns whatever goes wrong into {@link Trouble}. */
public final class Line {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Set<String> HEARD = Set.of("Retry-After", "X-RateLimit-Remaining", "X-RateLimit-Reset");

    private final Connection connection;
    private final Outgoing outgoing;
    private final Credential credential;
    private final Duration patience;
    private final Clock clock;

    public Line(Connection connection, Outgoing outgoing, Credential credential, Duration patience, Clock clock) {
        this.connection = connection;
        this.outgoing = outgoing;
        this.credential = credential;
        this.patience = patience;
        this.clock = clock;
    }

    public Connection connection() {
        return connection;
    }

    String project() {
        return connection.project();
    }

    /** For a part of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    JsonNode get(String path) {
        return say("GET", path, null);
    }

    /** @return what it answered; a missing node where it answered nothing */
    JsonNode say(String method, String path, @Nullable Object body) {
        String text = body == null ? null : JSON.writeValueAsString(body);
        URI address = URI.create(connection.address().toString().replaceFirst("/+$", "") + path);
        Reply reply =
                outgoing.ask(new Question(method, address, headers(), text, HEARD), patience, LARGEST, credential);
        return switch (reply) {
            case Answered answered -> understood(answered);
            case Refused refused -> throw new Trouble(Trouble.Kind.CLOSED, refused.why());
            case Silent silent -> throw new Trouble(Trouble.Kind.DOWN, name() + ": " + silent.why() + ".");
        };
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        switch (connection.kind()) {
            case GITHUB -> {
                headers.put("Accept", "application/vnd.github+json");
                headers.put("X-GitHub-Api-Version", "2022-11-28");
            }
            case JIRA, ASANA, GITLAB -> headers.put("Accept", "application/json");
        }
        return headers;
    }

    private String name() {
        return connection.kind().label();
    }

    private JsonNode understood(Answered answered) {
        if (answered.status() >= 200 && answered.status() < 300) {
            if (!answered.whole()) {
                throw new Trouble(Trouble.Kind.DOWN, name() + " answered more than can be read.");
            }
            JsonNode node = parsed(answered.body());
            if (node == null) {
                throw new Trouble(Trouble.Kind.DOWN, name() + " answered something that is no JSON.");
            }
            return node;
        }
        JsonNode said = parsed(answered.body());
        throw Refusals.trouble(name(), answered, said == null ? JSON.missingNode() : said, clock.instant());
    }

    private static @Nullable JsonNode parsed(String body) {
        try {
            return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }
}

package dev.andon.alerts;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A monitoring tool: it sends bytes, not always good ones. */
final class Tool {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Http http;
    private final AlertSource source;

    Tool(Http http, AlertSource source) {
        this.http = http;
        this.source = source;
    }

    /** Sends an event, with the routing key for {@code KEY}. */
    Answer pagerDuty(String event) {
        return http.postJson("/v2/enqueue", event.replace("KEY", source.routingKey()));
    }

    Answer trigger(String dedupKey, String payload) {
        return pagerDuty("""
            {"routing_key":"KEY","event_action":"trigger","dedup_key":"%s","payload":%s}
            """.formatted(dedupKey, payload));
    }

    Answer trigger(String dedupKey) {
        return trigger(dedupKey, "{\"summary\":\"Disk full\",\"source\":\"db-1\",\"severity\":\"critical\"}");
    }

    Answer acknowledge(String dedupKey) {
        return action("acknowledge", dedupKey);
    }

    Answer resolve(String dedupKey) {
        return action("resolve", dedupKey);
    }

    private Answer action(String action, String dedupKey) {
        return pagerDuty("""
            {"routing_key":"KEY","event_action":"%s","dedup_key":"%s"}
            """.formatted(action, dedupKey));
    }

    Answer webhook(String message) {
        return http.postJson("/alertmanager/" + source.routingKey(), message);
    }

    Answer bytes(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(http.base() + path))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}

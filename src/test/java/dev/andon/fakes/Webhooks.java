package dev.andon.fakes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor still has to tell Andon. Nothing is sent before somebody says so, in whatever order; or everything at
 * once, as in the dev run.
 */
public final class Webhooks implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Sealing sealing;
    private final List<Sent> owed = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable URI target;
    private volatile String secret = "";
    private volatile boolean atOnce;
    volatile Clock clock = Clock.systemUTC();

    /** What happened to a ticket; the change names field, from and to. */
    public record News(Issue issue, String what, Map<String, String> change) {}

    /** A webhook, ready to go out. */
    public record Sent(Map<String, String> headers, byte[] body) {}

    interface Sealing {
        Sent seal(News news, String secret);
    }

    Webhooks(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Where it tells, and what it signs with. */
    public void go(String address, String with) {
        target = URI.create(address);
        secret = with;
    }

    /** The time that tickets carry. */
    public void clock(Clock other) {
        clock = other;
    }

    /** From now on it tells by itself. */
    public void atOnce() {
        atOnce = true;
    }

    void owe(News news) {
        if (target == null) {
            return;
        }
        Sent sent = sealing.seal(news, secret);
        if (atOnce) {
            CompletableFuture.runAsync(() -> send(sent))
                    .exceptionally(lost -> null)
                    .join();
        } else {
            owed.add(sent);
        }
    }

    /** What it did not tell yet, oldest first. */
    public List<Sent> owed() {
        return List.copyOf(owed);
    }

    /** It never arrives. */
    public void forget() {
        owed.clear();
    }

    /** Tells everything, oldest first; answers the statuses. */
    public List<Integer> deliver() {
        List<Sent> all = List.copyOf(owed);
        owed.clear();
        return all.stream().map(this::send).toList();
    }

    /** Sends one, with the same name and body each time. */
    public int send(Sent sent) {
        return send(sent, Map.of());
    }

    /** Sends one with other headers: somebody else's. */
    public int send(Sent sent, Map<String, String> other) {
        URI to = target;
        if (to == null) {
            throw new IllegalStateException("nobody set up a webhook");
        }
        Map<String, String> headers = new LinkedHashMap<>(sent.headers());
        headers.putAll(other);
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(sent.body()));
        headers.forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Asana asks first whether it may; answers what came back. */
    @Nullable
    String shakesHands(String address, String offered) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-Hook-Secret", offered)
                .POST(BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
        return answer.statusCode() == 200 || answer.statusCode() == 204
                ? answer.headers().firstValue("X-Hook-Secret").orElse(null)
                : null;
    }

    static String uuid() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        client.close();
    }
}

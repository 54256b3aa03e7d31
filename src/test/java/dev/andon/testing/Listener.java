package dev.andon.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Somebody who keeps a live stream open and remembers everything it says but its beats. */
public final class Listener implements AutoCloseable {
    private static final long PATIENCE_S = 30;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Semaphore beats = new Semaphore(0);
    private final Semaphore data = new Semaphore(0);
    private final Thread thread;
    private final HttpResponse<java.io.InputStream> response;

    private Listener(Cast.Member who, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + who.token())
                .header("Accept", "text/event-stream")
                .build();
        try {
            response = client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        thread = Thread.ofVirtual().start(this::listen);
    }

    public static Listener open(Cast.Member who, Http http, String path) {
        Listener listener = new Listener(who, URI.create(http.base() + path));
        listener.awaitBeats(1);
        return listener;
    }

    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("event: beat")) {
                    beats.release();
                } else if (line.startsWith("data: ")) {
                    heard.add(line.substring(6));
                    data.release();
                }
            }
        } catch (IOException | UncheckedIOException gone) {
            heard.add("(the stream broke)");
        }
    }

    /** Waits until the stream has beaten so often again: whatever was on its way has come. */
    public Listener awaitBeats(int count) {
        return awaited(beats, count);
    }

    public Listener awaitNews() {
        return awaited(data, 1);
    }

    private Listener awaited(Semaphore what, int count) {
        try {
            if (!what.tryAcquire(count, PATIENCE_S, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing came; heard so far: " + heard);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Waits until the other side has ended the stream. */
    public Listener awaitEnd() {
        try {
            if (!thread.join(Duration.ofSeconds(PATIENCE_S))) {
                throw new AssertionError("the stream goes on");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    public String heard() {
        return String.join("\n", heard);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

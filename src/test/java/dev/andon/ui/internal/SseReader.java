package dev.andon.ui.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A watcher without a browser: reads a stream of events from a raw socket. */
final class SseReader implements AutoCloseable {
    private static final int MOST_BEATS = 15;

    private static final int PATIENCE_MS = 20_000;

    private final Socket socket;
    private final BufferedReader in;

    private SseReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    record Event(@Nullable String id, String data) {}

    static SseReader open(URI uri, long lastSeen) {
        try {
            var socket = new Socket(uri.getHost(), uri.getPort());
            socket.setSoTimeout(PATIENCE_MS);
            String request = """
                GET %s?%s HTTP/1.1
                Host: %s:%d
                Accept: text/event-stream
                Last-Event-ID: %d
                Connection: close

                """.replace("\n", "\r\n")
                    .formatted(uri.getRawPath(), uri.getRawQuery(), uri.getHost(), uri.getPort(), lastSeen);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new SseReader(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitBeat() {
        while (true) {
            if (line().equals("event: beat")) {
                return;
            }
        }
    }

    /** The next event that is not a beat; gives up after half a minute of beats. */
    Event next() {
        String id = null;
        int beats = 0;
        while (beats < MOST_BEATS) {
            String line = line();
            if (line.equals("event: beat")) {
                beats++;
            }
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                return new Event(id, data(line));
            }
        }
        throw new AssertionError("nothing but beats came");
    }

    /** All data up to the event of that id. */
    String until(String id) {
        var all = new StringJoiner("\n");
        while (true) {
            Event event = next();
            all.add(event.data());
            if (id.equals(event.id())) {
                return all.toString();
            }
        }
    }

    /** Whatever it still says until the other side ends it, but for beats. */
    String rest() {
        var all = new StringJoiner("\n");
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("data: ")) {
                    all.add(line.substring(6));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private String data(String first) {
        var text = new StringJoiner("\n");
        for (String line = first; line.startsWith("data: "); line = line()) {
            text.add(line.substring(6));
        }
        return text.toString();
    }

    private String line() {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new IllegalStateException("the stream ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

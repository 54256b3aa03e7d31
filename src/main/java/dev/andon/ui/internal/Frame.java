package dev.andon.ui.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveViewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as it goes over the wire, encoded once for all watchers. */
record Frame(long id, byte[] bytes, @Nullable Set<String> viewers) {
    /** Heard by the browser as "the line is alive". */
    static final byte[] BEAT = "event: beat\ndata:\n\n".getBytes(UTF_8);

    /** First of all: how soon to come back when the stream ends. */
    static final byte[] HELLO = "retry: 1000\nevent: beat\ndata:\n\n".getBytes(UTF_8);

    static Frame of(LiveMessage message) {
        if (message.html().isBlank()) {
            return new Frame(message.id(), new byte[0], message.viewers());
        }
        var text =
                new StringBuilder(message.html().length() + 256).append("id: ").append(message.id());
        message.html().lines().forEach(line -> text.append("\ndata: ").append(line));
        return new Frame(message.id(), text.append("\n\n").toString().getBytes(UTF_8), message.viewers());
    }

    /** Without an id: whoever comes back says the last one they have. */
    static Frame beside(LiveMessage message) {
        if (message.html().isBlank()) {
            return of(message);
        }
        return new Frame(
                0,
                message.html()
                        .lines()
                        .collect(joining("\ndata: ", "data: ", "\n\n"))
                        .getBytes(UTF_8),
                message.viewers());
    }

    boolean isFor(LiveViewer viewer) {
        return viewers == null || viewers.contains(viewer.topic());
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }
}

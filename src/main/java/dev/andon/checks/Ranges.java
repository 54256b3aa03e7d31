package dev.andon.checks;

import dev.andon.checks.internal.Knocking;
import dev.andon.checks.internal.Matrix;
import dev.andon.platform.outgoing.Reply.Answered;
import dev.andon.platform.outgoing.Reply.Refused;
import dev.andon.platform.outgoing.Reply.Silent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a Prometheus endpoint of the house for a query over a range, through the outgoing guard. */
@Component
public class Ranges {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Knocking knocking;

    Ranges(Knocking knocking) {
        this.knocking = knocking;
    }

    /**
     * A line of numbers.
     *
     * @param name its labels; empty where the query answers one line without any
     */
    public record Series(String name, List<Point> points) {}

    /** @param value null where there is no number */
    public record Point(Instant at, @Nullable Double value) {}

    /**
     * What it answered.
     *
     * @param problem why there is nothing, as a sentence; null when it answered
     */
    public record Range(List<Series> series, @Nullable String problem) {}

    /** Blocks until it has answered, 15 seconds at most. Call it outside of a transaction. */
    public Range ask(Probe probe, String query, Instant since, Instant until, Duration step) {
        String base = probe.url().toString().replaceAll("/+$", "");
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
        URI address = URI.create("%s/api/v1/query_range?query=%s&start=%d&end=%d&step=%d"
                .formatted(base, encoded, since.getEpochSecond(), until.getEpochSecond(), step.toSeconds()));
        return switch (knocking.get(probe, address, PATIENCE, LARGEST)) {
            case Refused refused -> new Range(List.of(), probe.name() + " was not asked: " + refused.why());
            case Silent silent -> new Range(List.of(), probe.name() + ": " + silent.why());
            case Answered answered -> Matrix.read(answered, probe.name());
        };
    }
}

package dev.andon.trackers.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator sets.
 *
 * @param patience how long one request to a tracker may take
 * @param reread how often tickets of open follow-ups are read when no webhook came
 */
@ConfigurationProperties("andon.trackers")
public record TrackerSettings(
        @Nullable Duration patience, @Nullable Duration reread) {

    public Duration waits() {
        return patience == null ? Duration.ofSeconds(10) : patience;
    }

    public Duration every() {
        return reread == null ? Duration.ofHours(1) : reread;
    }
}

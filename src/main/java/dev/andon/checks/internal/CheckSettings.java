package dev.andon.checks.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and how patiently is asked.
 *
 * @param every how often the checklists of a live incident ask again; at least a minute
 * @param patience how long one question waits for its answer
 */
@ConfigurationProperties("andon.checks")
public record CheckSettings(
        @DefaultValue("5m") Duration every,
        @DefaultValue("5s") Duration patience) {
    public CheckSettings {
        if (every.compareTo(Duration.ofMinutes(1)) < 0 || every.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("ANDON_CHECKS_EVERY must be from 1m to 24h");
        }
        if (patience.compareTo(Duration.ofMillis(100)) < 0 || patience.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("ANDON_CHECKS_PATIENCE must be from 100ms to 60s");
        }
    }
}

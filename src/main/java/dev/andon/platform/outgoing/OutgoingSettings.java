package dev.andon.platform.outgoing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator lets Andon reach beyond the open internet.
 *
 * @param allow addresses ({@code 10.0.0.7}), networks ({@code 10.0.0.0/8}) and names ({@code prometheus.internal}), each
 *     with a port behind a colon or for every port
 */
@ConfigurationProperties("andon.outgoing")
public record OutgoingSettings(@Nullable List<String> allow) {
    public OutgoingSettings {
        allow = allow == null
                ? List.of()
                : allow.stream().filter(entry -> !entry.isBlank()).toList();
    }

    /** What is allowed; empty for nothing but the open internet. */
    public List<String> allowed() {
        return allow == null ? List.of() : allow;
    }
}

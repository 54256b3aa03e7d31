package dev.andon.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tool is at the other end of a source. Any source's key works on any path; the kind says what to paste. */
public enum AlertSourceKind {
    PAGERDUTY("PagerDuty Events v2", "/v2/enqueue"),
    OPSGENIE("Opsgenie", null),
    ALERTMANAGER("Prometheus Alertmanager", "/alertmanager/"),
    GRAFANA("Grafana", "/grafana/"),
    GENERIC("Anything that can send JSON", "/v2/enqueue");

    private final String label;
    private final @Nullable String path;

    AlertSourceKind(String label, @Nullable String path) {
        this.label = label;
        this.path = path;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Whether Andon can listen to it yet. */
    public boolean spoken() {
        return path != null;
    }

    /** Where its messages go; the key is part of the path where the tool cannot send it otherwise. */
    public String path(String routingKey) {
        if (path == null) {
            throw new IllegalStateException(label + " is not spoken yet");
        }
        return path.endsWith("/") ? path + routingKey : path;
    }

    public static Optional<AlertSourceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

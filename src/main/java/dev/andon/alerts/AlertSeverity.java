package dev.andon.alerts;

import java.util.Locale;

/** How bad the monitoring tool says it is; PagerDuty's four words, worst first. */
public enum AlertSeverity {
    CRITICAL,
    ERROR,
    WARNING,
    INFO;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(AlertSeverity other) {
        return compareTo(other) <= 0;
    }

    public static AlertSeverity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

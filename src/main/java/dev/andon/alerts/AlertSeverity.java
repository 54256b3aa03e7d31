package dev.andon.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** The severity of exactly that word, if there is one. */
    public static Optional<AlertSeverity> known(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }

    public static AlertSeverity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

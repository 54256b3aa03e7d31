package dev.andon.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an alert stands. */
public enum AlertStatus {
    TRIGGERED,
    ACKNOWLEDGED,
    RESOLVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of exactly that word, if there is one. */
    public static Optional<AlertStatus> known(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    public static AlertStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

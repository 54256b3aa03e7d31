package dev.andon.alerts;

import java.util.Locale;

/** Where an alert stands. */
public enum AlertStatus {
    TRIGGERED,
    ACKNOWLEDGED,
    RESOLVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AlertStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

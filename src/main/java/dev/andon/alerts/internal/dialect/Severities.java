package dev.andon.alerts.internal.dialect;

import static dev.andon.alerts.AlertSeverity.CRITICAL;
import static dev.andon.alerts.AlertSeverity.ERROR;
import static dev.andon.alerts.AlertSeverity.INFO;
import static dev.andon.alerts.AlertSeverity.WARNING;

import dev.andon.alerts.AlertSeverity;
import java.util.Locale;
import java.util.Optional;

/** The words tools have for how bad it is. */
final class Severities {
    /** What Alertmanager assumes when nobody says. */
    static final AlertSeverity UNSAID = ERROR;

    private Severities() {}

    static Optional<AlertSeverity> understood(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "critical", "crit", "page", "fatal", "emergency", "disaster", "p1", "sev1" -> Optional.of(CRITICAL);
            case "error", "err", "high", "major", "p2", "sev2" -> Optional.of(ERROR);
            case "warning", "warn", "medium", "moderate", "minor", "average", "p3", "sev3" -> Optional.of(WARNING);
            case "info", "information", "informational", "low", "notice", "none", "debug", "p4", "p5" ->
                Optional.of(INFO);
            default -> Optional.empty();
        };
    }
}

package dev.andon.alerts.web;

import dev.andon.alerts.AlertFilter;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertStatus;
import dev.andon.platform.problem.Validation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of a list as the query of a URL spells them; blank is absent. */
record Filters(
        @Nullable String source,
        @Nullable String status,
        @Nullable String severity,
        @Nullable String dedupKey,
        @Nullable String text) {
    static final String OPEN = "open";
    static final String ANY = "any";

    /** Throws Invalid with all that is wrong. */
    AlertFilter read() {
        Validation check = new Validation();
        var filter = new AlertFilter(
                sourceId(check),
                statuses(check),
                severity(check),
                check.optionalLine("dedup_key", dedupKey, 255),
                check.optionalLine("text", text, 200));
        check.throwIfAny();
        return filter;
    }

    private @Nullable Long sourceId(Validation check) {
        if (source == null || source.isBlank()) {
            return null;
        }
        check.check(source.matches("\\d{1,18}"), "source", "must be the id of an alert source");
        return source.matches("\\d{1,18}") ? Long.valueOf(source) : null;
    }

    private Set<AlertStatus> statuses(Validation check) {
        if (status == null || status.isBlank() || status.equals(ANY)) {
            return Set.of();
        }
        if (status.equals(OPEN)) {
            return AlertFilter.OPEN;
        }
        return AlertStatus.known(status).map(Set::of).orElseGet(() -> {
            check.error("status", "must be one of triggered, acknowledged, resolved, open");
            return Set.of();
        });
    }

    private @Nullable AlertSeverity severity(Validation check) {
        if (severity == null || severity.isBlank()) {
            return null;
        }
        return AlertSeverity.known(severity).orElseGet(() -> {
            check.error("severity", "must be one of critical, error, warning, info");
            return null;
        });
    }
}

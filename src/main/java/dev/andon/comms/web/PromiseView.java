package dev.andon.comms.web;

import dev.andon.comms.Ledger;
import dev.andon.playbook.Severity;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When the next update is due, as the room says it.
 *
 * @param kind what sort of waiting it is
 * @param from when the waiting began
 * @param due when it ends; the same as from where nobody waits
 * @param now when this was rendered; the browser counts on from there
 */
public record PromiseView(
        Incident incident,
        Kind kind,
        Instant from,
        Instant due,
        Instant now,
        Ledger ledger,
        @Nullable Severity severity,
        String phase) {

    public enum Kind {
        /** The last update said when the next one comes. */
        PROMISED,
        /** Nobody has been told anything yet; the severity says how long that may last. */
        FIRST,
        /** Live, and nothing is promised. */
        NONE,
        /** The incident is over. */
        OVER
    }

    public boolean isTimed() {
        return kind == Kind.PROMISED || kind == Kind.FIRST;
    }

    public boolean overdue() {
        return isTimed() && now.isAfter(due);
    }

    /** How much of the time has gone, 0 to 100. */
    public int gone() {
        long whole = Duration.between(from, due).toSeconds();
        long passed = Duration.between(from, now).toSeconds();
        return whole <= 0 ? 100 : (int) Math.clamp(100 * passed / whole, 0, 100);
    }

    /** Who will write it. */
    public @Nullable String lead() {
        Holder lead = incident.holder("communications");
        return lead == null ? null : lead.name();
    }

    /** "SEV2 asks for one every 30 minutes."; empty where the severity asks for none. */
    public String asked() {
        return severity == null || severity.cadence() == null
                ? ""
                : "%s asks for one every %s.".formatted(incident.severity().toUpperCase(Locale.ROOT), words());
    }

    private String words() {
        Duration cadence = severity == null || severity.cadence() == null ? Duration.ZERO : severity.cadence();
        return UpdateForm.words(cadence).replaceFirst("^1 ", "");
    }

    /** "Kept 2 of 3."; empty before the first promise was due. */
    public String kept() {
        return ledger.all() == 0 ? "" : "Kept %d of %d.".formatted(ledger.kept(), ledger.all());
    }
}

package dev.andon.comms.web;

import dev.andon.comms.Awaited;
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
 * @param awaited null where nobody waits
 * @param now when this was rendered; the browser counts on from there
 */
public record PromiseView(
        Incident incident,
        @Nullable Awaited awaited,
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

    public Kind kind() {
        if (awaited != null) {
            return awaited.promised() ? Kind.PROMISED : Kind.FIRST;
        }
        return incident.isLive() ? Kind.NONE : Kind.OVER;
    }

    public boolean overdue() {
        return awaited != null && awaited.isOverdue(now);
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

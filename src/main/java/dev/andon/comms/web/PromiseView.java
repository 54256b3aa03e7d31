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
 * @param every how often the playbook asks for an update; null when it asks for none
 */
public record PromiseView(
        Incident incident,
        @Nullable Awaited awaited,
        Instant now,
        Ledger ledger,
        @Nullable Severity severity,
        @Nullable Duration every,
        String phase) {

    public enum Kind {
        /** The last update said when the next one comes. */
        PROMISED,
        /** Nobody has been told anything yet; the playbook says how long that may last. */
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

    /** "SEV2 asks for one every 30 minutes.", or the war room does; empty where nobody asks for any. */
    public String asked() {
        if (every == null) {
            return "";
        }
        boolean usual = severity != null && every.equals(severity.cadence());
        String who = usual ? incident.severity().toUpperCase(Locale.ROOT) : "The war room";
        return "%s asks for one every %s."
                .formatted(who, UpdateForm.words(every).replaceFirst("^1 ", ""));
    }

    /** "Kept 2 of 3."; empty before the first promise was due. */
    public String kept() {
        return ledger.all() == 0 ? "" : "Kept %d of %d.".formatted(ledger.kept(), ledger.all());
    }
}

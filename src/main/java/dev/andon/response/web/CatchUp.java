package dev.andon.response.web;

import dev.andon.alerts.Alert;
import dev.andon.response.CatchUpPart.Section;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An incident for somebody who comes to it, or comes back to it.
 *
 * @param decisions the last ones, latest first
 * @param since what changed since the reader left; null for one who was never there
 * @param alerts those that are not resolved
 * @param parts what other modules add
 * @param zone in which times are told where no browser does it
 * @param now as of when
 */
public record CatchUp(
        RoomState state,
        List<EntryLine> decisions,
        @Nullable Since since,
        List<Alert> alerts,
        CrewView crew,
        List<Section> parts,
        ZoneId zone,
        Instant now) {

    /**
     * What changed.
     *
     * @param at when the reader left; null when they only named an entry
     * @param count all entries since
     * @param lines those worth reading, oldest first
     */
    public record Since(long seq, @Nullable Instant at, long count, List<EntryLine> lines) {

        /** How many entries are not shown: presence, ticks, tags, and what was written before the last few notes. */
        public long more() {
            return count - lines.size();
        }
    }

    public Incident incident() {
        return state.incident();
    }

    public @Nullable Holder commander() {
        return incident().holder("commander");
    }

    /** "SEV1 (Critical), containing for 22 min, declared 41 min ago. Ines Rask commands." */
    public String sentence() {
        Incident incident = incident();
        String severity = incident.severity().toUpperCase(Locale.ROOT)
                + (state.severity() == null ? "" : " (" + state.severity().name() + ")");
        String status = incident.status().label().toLowerCase(Locale.ROOT);
        String standing = incident.isLive() ? standing(status) : "%s %s, after %s".formatted(status, ago(), lasted());
        return "%s, %s. %s".formatted(severity, standing, command());
    }

    private String command() {
        Holder commander = commander();
        if (commander != null) {
            return commander.name() + (incident().isLive() ? " commands." : " commanded.");
        }
        return incident().isLive() ? "Nobody commands." : "Nobody commanded at the end.";
    }

    private String standing(String status) {
        Duration standing = Duration.between(incident().statusSince(), now);
        String declared = "declared " + ago(incident().declaredAt());
        return standing.toMinutes() < 1
                        || incident().statusSince().equals(incident().declaredAt())
                ? "%s, %s".formatted(status, declared)
                : "%s for %s, %s".formatted(status, CrewView.words(standing), declared);
    }

    private String ago() {
        return ago(incident().statusSince());
    }

    private String lasted() {
        Instant end = incident().resolvedAt() == null
                ? incident().statusSince()
                : incident().resolvedAt();
        return CrewView.words(Duration.between(incident().declaredAt(), end));
    }

    private String ago(Instant moment) {
        Duration passed = Duration.between(moment, now);
        return passed.toMinutes() < 1 ? "just now" : CrewView.words(passed) + " ago";
    }
}

package dev.andon.approvals;

import dev.andon.response.Holder;
import dev.andon.response.Incident;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is going on around one report.
 *
 * @param authorId whose report it is to write; null when nobody is named and nobody led the incident
 * @param authorNamed whether somebody named the author
 * @param dueOn the last day on which it is in time
 * @param dueAt the end of that day
 * @param dueZone where it ends then: where the team is that owns what was hit; null for where the house is
 * @param dueByHand whether a person set the day
 * @param settled published, or not required
 * @param version grows with every step
 */
public record Desk(
        long id,
        long incidentId,
        String reportKey,
        @Nullable Long authorId,
        boolean authorNamed,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable ZoneId dueZone,
        boolean dueByHand,
        boolean settled,
        long version) {

    /** Whose report it is while nobody is named: who commanded, else who led the resolution. */
    public static @Nullable Long usualAuthor(Incident incident) {
        Holder commander = incident.holder("commander");
        Holder lead = commander == null ? incident.holder("resolution") : commander;
        return lead == null ? null : lead.id();
    }
}

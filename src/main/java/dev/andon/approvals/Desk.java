package dev.andon.approvals;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is going on around one report.
 *
 * @param authorId whose report it is to write; null when nobody is named and nobody led the incident
 * @param authorNamed whether somebody named the author
 * @param dueOn the last day on which it is in time, where the house is
 * @param dueAt the end of that day
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
        boolean dueByHand,
        boolean settled,
        long version) {}

package dev.andon.prevention;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the ledger somebody asks for.
 *
 * @param team key of the team whose follow-ups they are; null for all
 * @param from only incidents that were declared at or after
 * @param before only incidents that were declared before
 */
public record LedgerFilter(
        @Nullable String team,
        @Nullable Instant from,
        @Nullable Instant before) {
    /** All of it. */
    public static final LedgerFilter ALL = new LedgerFilter(null, null, null);

    private static final int TEAM = 80;

    /**
     * As it was typed.
     *
     * @param to the last day that counts
     * @throws Invalid naming each that makes no sense
     */
    public static LedgerFilter of(@Nullable String team, @Nullable String from, @Nullable String to, ZoneId zone) {
        Validation check = new Validation();
        String key = check.optionalLine("team", team, TEAM);
        LocalDate first = day(check, "from", from);
        LocalDate last = day(check, "to", to);
        check.check(first == null || last == null || !last.isBefore(first), "to", "is before the first day");
        check.throwIfAny();
        return new LedgerFilter(
                key,
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static @Nullable LocalDate day(Validation check, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            check.check(day.getYear() >= 1970 && day.getYear() < 10_000, field, "is no day of our time");
            return day;
        } catch (DateTimeParseException e) {
            check.error(field, "must be a day, such as 2026-03-31");
            return null;
        }
    }
}

package dev.andon.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a house's year, called 2026-Q4.
 *
 * @param year in which the house's year begins
 * @param part 1 to 4
 * @param yearBegins month in which the house's year begins, 1 for January
 */
public record Quarter(int year, int part, int yearBegins) {
    private static final Pattern NAME = Pattern.compile("(20\\d\\d)-Q([1-4])");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** The one that is called so; empty when nothing is. */
    public static Optional<Quarter> find(String name, int yearBegins) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(
                        new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), yearBegins))
                : Optional.empty();
    }

    /** The one in which a day lies. */
    public static Quarter of(LocalDate day, int yearBegins) {
        LocalDate shifted = day.withDayOfMonth(1).minusMonths(yearBegins - 1L);
        return new Quarter(shifted.getYear(), (shifted.getMonthValue() - 1) / 3 + 1, yearBegins);
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, 1, 1).plusMonths(yearBegins - 1L + (part - 1) * 3L);
    }

    /** Its last day. */
    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    /** When it begins, in the house's zone. */
    public Instant begins(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    /** When the next one begins. */
    public Instant ends(ZoneId zone) {
        return next().begins(zone);
    }

    /** The one after it. */
    public Quarter next() {
        return of(first().plusMonths(3), yearBegins);
    }

    /** The one before it. */
    public Quarter before() {
        return of(first().minusMonths(3), yearBegins);
    }

    /** What it is called: 2026-Q4. */
    public String name() {
        return "%d-Q%d".formatted(year, part);
    }

    /** Its months: October 2026 to December 2026. */
    public String months() {
        return "%s to %s".formatted(MONTH.format(first()), MONTH.format(last()));
    }

    /** Where it is read. */
    public String path() {
        return "/follow-ups/quarters/" + name();
    }
}

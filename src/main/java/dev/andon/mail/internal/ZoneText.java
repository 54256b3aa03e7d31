package dev.andon.mail.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * What clocks do in a zone around an appointment, from the rules this Java knows. A library's own collection of zones
 * would be a second truth, older or newer than the one the product reckons with.
 */
final class ZoneText {
    /** As far ahead as a change must come back on the same day to be called a rule. */
    private static final int YEARS = 10;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneId zone;
    private final ZoneRules rules;

    private ZoneText(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    static VTimeZone of(ZoneId zone, ZonedDateTime start, Duration length) {
        ZoneText text = new ZoneText(zone);
        VTimeZone written = new VTimeZone();
        written.add(new TzId(zone.getId()));
        text.observances(start.toInstant(), start.toInstant().plus(length)).forEach(written::add);
        return written;
    }

    /** From the change before it to the change after it: whatever is asked about the appointment, they answer it. */
    private List<Observance> observances(Instant start, Instant end) {
        List<Observance> found = new ArrayList<>();
        ZoneOffsetTransition change = rules.previousTransition(start.plusNanos(1));
        if (change == null) {
            found.add(observance(LONG_AGO, rules.getOffset(start), rules.getOffset(start), start, Optional.empty()));
            change = rules.nextTransition(start);
        }
        while (change != null) {
            found.add(observance(
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    change.getInstant(),
                    rule(change)));
            change = change.getInstant().isAfter(end) ? null : rules.nextTransition(change.getInstant());
        }
        return found;
    }

    private Observance observance(
            LocalDateTime onset, ZoneOffset before, ZoneOffset after, Instant at, Optional<String> rule) {
        Observance observance = rules.isDaylightSavings(at) ? new Daylight() : new Standard();
        observance.add(new DtStart<>(onset));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(NAME.format(at.atZone(zone))));
        rule.ifPresent(words -> observance.add(new RRule<>(words)));
        return observance;
    }

    /** Each year on the same weekday of the same month, or nothing: then it is told as happening once. */
    private Optional<String> rule(ZoneOffsetTransition first) {
        LocalDateTime onset = first.getDateTimeBefore();
        List<LocalDateTime> onsets = yearly(first);
        boolean alike = onsets.size() == YEARS
                && IntStream.range(0, YEARS).allMatch(i -> isAlike(onsets.get(i), onset, onset.getYear() + i));
        if (!alike) {
            return Optional.empty();
        }
        return ordinal(onsets)
                .map(nth -> "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s"
                        .formatted(onset.getMonthValue(), nth, letters(onset.getDayOfWeek())));
    }

    private List<LocalDateTime> yearly(ZoneOffsetTransition first) {
        return Stream.iterate(first, change -> change != null, change -> rules.nextTransition(change.getInstant()))
                .takeWhile(change -> change.getDateTimeBefore().getYear()
                        < first.getDateTimeBefore().getYear() + YEARS)
                .filter(change -> change.getOffsetBefore().equals(first.getOffsetBefore())
                        && change.getOffsetAfter().equals(first.getOffsetAfter()))
                .map(ZoneOffsetTransition::getDateTimeBefore)
                .toList();
    }

    private static boolean isAlike(LocalDateTime one, LocalDateTime first, int year) {
        return one.getYear() == year
                && one.getMonth() == first.getMonth()
                && one.getDayOfWeek() == first.getDayOfWeek()
                && one.toLocalTime().equals(first.toLocalTime());
    }

    /** The first, second … or last of its kind in the month. */
    private static Optional<Integer> ordinal(List<LocalDateTime> onsets) {
        int nth = (onsets.getFirst().getDayOfMonth() - 1) / 7 + 1;
        if (onsets.stream().allMatch(onset -> onset.plusDays(7).getMonth() != onset.getMonth())) {
            return Optional.of(-1);
        }
        return onsets.stream().allMatch(onset -> (onset.getDayOfMonth() - 1) / 7 + 1 == nth)
                ? Optional.of(nth)
                : Optional.empty();
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}

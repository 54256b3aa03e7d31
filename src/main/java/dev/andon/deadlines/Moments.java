package dev.andon.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When whom is told about the last day of a follow-up. A pure function of that day and of how the house wants it.
 *
 * @param at by what is told, the moments at which it is; a reminder that lies before the day was set is left out
 */
public record Moments(Map<Tell, Instant> at) {

    /**
     * The moments of a last day.
     *
     * @param set when that day became the last one: of what was over then the owner is told the next morning, and the manager so
     *     many business days later, not both at once
     * @param remind business days before, 0 for no reminder before
     * @param escalate business days after the day, or after it was set; null for never
     */
    public static Moments of(
            Days days, String team, LocalDate day, Instant set, int remind, @Nullable Integer escalate) {
        Map<Tell, Instant> at = new EnumMap<>(Tell.class);
        if (remind > 0) {
            soon(at, Tell.BEFORE, days.morning(days.before(day, remind), team), set);
        }
        soon(at, Tell.ON, days.morning(day, team), set);
        Instant soonest = days.nextMorning(set, team);
        at.put(Tell.AFTER, later(days.morning(days.rules().after(day, 1), team), soonest));
        if (escalate != null) {
            LocalDate from = days.day(set, team);
            LocalDate last = days.rules().after(day.isAfter(from) ? day : from, escalate);
            at.put(Tell.ESCALATED, days.morning(last, team));
        }
        return new Moments(at);
    }

    private static void soon(Map<Tell, Instant> at, Tell tell, Instant when, Instant set) {
        if (when.isAfter(set)) {
            at.put(tell, when);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * What is to be told now: to the owner the latest of what has come, however much was missed, and to the manager.
     *
     * @param told what was told of this day already
     */
    public List<Tell> due(Set<Tell> told, Instant now) {
        List<Tell> due = new ArrayList<>();
        List.of(Tell.AFTER, Tell.ON, Tell.BEFORE).stream()
                .filter(tell -> hasCome(tell, now))
                .findFirst()
                .filter(tell -> !told.contains(tell))
                .ifPresent(due::add);
        if (hasCome(Tell.ESCALATED, now) && !told.contains(Tell.ESCALATED)) {
            due.add(Tell.ESCALATED);
        }
        return due;
    }

    private boolean hasCome(Tell tell, Instant now) {
        Instant when = at.get(tell);
        return when != null && !when.isAfter(now);
    }

    /** The next one; empty when all of them have come. */
    public Optional<Instant> next(Instant now) {
        return at.values().stream().filter(when -> when.isAfter(now)).min(Instant::compareTo);
    }
}

package dev.andon.deadlines;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.andon.deadlines.Life.Stretch;
import dev.andon.deadlines.Trial.Count;
import dev.andon.deadlines.Trial.Found;
import dev.andon.deadlines.internal.LifeRows;
import dev.andon.deadlines.internal.ViolationTable;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.platform.problem.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries a policy on a year, before or after it is switched on, and tells what a year with policies came to. For owners, who
 * see every follow-up.
 */
@Component
public class Trials {
    private static final int EARLIEST = 2000;

    private final Policies policies;
    private final LifeRows lives;
    private final ViolationTable violations;
    private final Calendars calendars;
    private final House house;
    private final Clock clock;

    Trials(
            Policies policies,
            LifeRows lives,
            ViolationTable violations,
            Calendars calendars,
            House house,
            Clock clock) {
        this.policies = policies;
        this.lives = lives;
        this.violations = violations;
        this.calendars = calendars;
        this.house = house;
        this.clock = clock;
    }

    /** A year of the calendar, as far as it is over. */
    private record Span(int year, Instant from, Instant until) {}

    /**
     * What a policy would have found in a year, had it been on for ever, beside those that are on. Writes nothing.
     *
     * @param year null for the last one
     * @throws dev.andon.platform.problem.Missing if there is no policy of that key
     * @throws Invalid for a year before 2000 or after this one
     */
    public Trial tried(Actor viewer, String key, @Nullable Integer year) {
        viewer.require(Access.OWNER);
        Policy policy = policies.get(key);
        PolicySet set = policies.on().with(policy);
        Violations rules = new Violations(set, calendars.now(), true);
        Span span = span(year);
        List<Life> known = lives.during(span.from(), span.until());
        List<Violation> found = known.stream()
                .flatMap(life -> rules.of(life).stream())
                .filter(one -> one.policy().equals(key))
                .filter(one -> !one.at().isBefore(span.from()) && one.at().isBefore(span.until()))
                .toList();
        long looked = known.stream()
                .filter(life -> life.traits().stream()
                        .anyMatch(was -> set.first(was.traits())
                                .filter(first -> first.key().equals(key))
                                .isPresent()))
                .count();
        return trial(span, looked, found, known, rules.days());
    }

    /** What was written down in a year while policies were on; of one policy, or of all with null. */
    public Trial recorded(Actor viewer, @Nullable String key, @Nullable Integer year) {
        viewer.require(Access.OWNER);
        Span span = span(year);
        List<Violation> found = violations.between(span.from(), span.until()).stream()
                .filter(one -> key == null || one.policy().equals(key))
                .toList();
        List<Life> known =
                lives.of(found.stream().map(Violation::number).distinct().toList());
        return trial(span, known.size(), found, known, calendars.now());
    }

    private Span span(@Nullable Integer year) {
        ZoneId zone = house.zone();
        int now = clock.instant().atZone(zone).getYear();
        int asked = year == null ? now - 1 : year;
        if (asked < EARLIEST || asked > now) {
            throw new Invalid("year", "must be between %d and %d".formatted(EARLIEST, now));
        }
        Instant end = LocalDate.of(asked + 1, 1, 1).atStartOfDay(zone).toInstant();
        Instant until = end.isAfter(clock.instant()) ? clock.instant() : end;
        return new Span(asked, LocalDate.of(asked, 1, 1).atStartOfDay(zone).toInstant(), until);
    }

    private static Trial trial(Span span, long looked, List<Violation> violations, List<Life> known, Days days) {
        Map<Long, Life> byNumber = new HashMap<>();
        known.forEach(life -> byNumber.put(life.number(), life));
        List<Found> found = violations.stream()
                .sorted(Comparator.comparing(Violation::at).thenComparing(Violation::number))
                .map(one -> found(span, one, byNumber.get(one.number()), days))
                .toList();
        List<Count> teams = violations.stream().collect(groupingBy(Violation::team, counting())).entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::team))
                .toList();
        return new Trial(span.year(), looked, found, teams);
    }

    private static Found found(Span span, Violation one, @Nullable Life life, Days days) {
        Instant ended = life == null
                ? null
                : life.stretches().stream()
                        .filter(stretch -> stretch.from().equals(one.opened()))
                        .map(Stretch::until)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        LocalDate last = days.day(ended == null || ended.isAfter(span.until()) ? span.until() : ended, one.team());
        return new Found(
                one,
                ended == null ? null : days.day(ended, one.team()),
                Math.max(1, ChronoUnit.DAYS.between(one.deadline(), last)));
    }
}

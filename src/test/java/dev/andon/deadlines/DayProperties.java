package dev.andon.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.approvals.ReviewRules;
import dev.andon.deadlines.Life.Stretch;
import dev.andon.deadlines.Life.Was;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the zone, the day and the policy: days are counted as on a calendar on the wall, and nobody is told twice. */
class DayProperties {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Lisbon"), ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Sao_Paulo"));

    @Provide
    Arbitrary<Days> houses() {
        return Arbitraries.of(ZONES).map(DayProperties::house);
    }

    private static Days house(ZoneId zone) {
        var free = new TreeMap<>(Map.of(LocalDate.parse("2026-12-25"), "Christmas Day"));
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        return new Days(new ReviewRules(Map.of(), weekend, free, 1, 1), Map.of(), zone);
    }

    private static Policy policy(int days, Counted counted) {
        return new Policy(
                "p", "P", 1, List.of(), List.of(), List.of(), List.of(), List.of(), days, counted, null, null, EPOCH,
                1);
    }

    private static Life life(Instant from, Instant until) {
        Traits traits = new Traits("sev1", Priority.P1, Kind.PREVENT, Horizon.SHORT, "");
        return new Life(1, List.of(new Was(from, traits)), List.of(new Stretch(from, until)), List.of());
    }

    private static Instant after(int minutes) {
        return EPOCH.plus(minutes, ChronoUnit.MINUTES);
    }

    @Property(tries = 300)
    void itIsLateExactlyWhenItsLastDayWasOver(
            @ForAll("houses") Days days,
            @ForAll @IntRange(max = 700_000) int opened,
            @ForAll @IntRange(min = 1, max = 100_000) int took,
            @ForAll @IntRange(min = 1, max = 60) int given,
            @ForAll Counted counted) {
        Violations rules = new Violations(new PolicySet(List.of(policy(given, counted))), days, true);
        Instant done = after(opened + took);
        LocalDate doneOn = days.day(done, "");
        List<Violation> found = rules.of(life(after(opened), done));
        LocalDate last = rules.given(policy(given, counted), after(opened), "");
        assertThat(found).hasSize(doneOn.isAfter(last) && !done.equals(days.end(last, "")) ? 1 : 0);
        found.forEach(one -> assertThat(one.at()).isEqualTo(days.end(last, "")).isBefore(done));
    }

    private static Policy about(Priority priority, int days) {
        return new Policy(
                priority.word(),
                priority.label(),
                1,
                List.of(),
                List.of(priority),
                List.of(),
                List.of(),
                List.of(),
                days,
                Counted.CALENDAR,
                null,
                null,
                EPOCH,
                1);
    }

    private static Was was(Instant from, Priority priority) {
        return new Was(from, new Traits("sev1", priority, Kind.PREVENT, Horizon.SHORT, ""));
    }

    @Property(tries = 300)
    void whoRaisesAPriorityIsNotLateOvernightAndGainsNothingByGoingToAndFro(
            @ForAll("houses") Days days,
            @ForAll @IntRange(min = 1, max = 30) int urgent,
            @ForAll @IntRange(min = 1, max = 90) int calm,
            @ForAll @IntRange(min = 1, max = 100) int raised) {
        PolicySet both = new PolicySet(List.of(about(Priority.P1, urgent), about(Priority.P3, calm)));
        Violations rules = new Violations(both, days, true);
        Stretch open = new Stretch(EPOCH, null);
        Instant then = EPOCH.plus(raised, ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
        LocalDate opened = days.day(EPOCH, "");

        Life life = new Life(1, List.of(was(EPOCH, Priority.P3), was(then, Priority.P1)), List.of(open), List.of());
        assertThat(rules.limit(life, open, EPOCH)).isEqualTo(opened.plusDays(calm));
        LocalDate fresh = days.day(then, "").plusDays(urgent);
        LocalDate soonest = fresh.isBefore(opened.plusDays(calm)) ? fresh : opened.plusDays(calm);
        LocalDate whole = opened.plusDays(urgent);
        LocalDate last = soonest.isAfter(whole) ? soonest : whole;
        assertThat(rules.limit(life, open, then)).isEqualTo(last);
        boolean wasLate = days.day(then, "").isAfter(opened.plusDays(calm));
        assertThat(rules.of(life).getFirst().at().isAfter(then)).isEqualTo(!wasLate);

        Life toAndFro = new Life(
                1,
                List.of(was(EPOCH, Priority.P1), was(then, Priority.P3), was(then.plusSeconds(1), Priority.P1)),
                List.of(open),
                List.of());
        assertThat(rules.limit(toAndFro, open, then.plusSeconds(1))).isEqualTo(whole);
    }

    @Property(tries = 300)
    void businessDaysAreCountedOneByOne(
            @ForAll("houses") Days days,
            @ForAll @IntRange(max = 900) int day,
            @ForAll @IntRange(min = 1, max = 60) int many) {
        LocalDate from = LocalDate.parse("2026-01-01").plusDays(day);
        LocalDate last = days.after(from, many, Counted.BUSINESS);
        assertThat(days.rules().isBusinessDay(last)).isTrue();
        assertThat(from.plusDays(1).datesUntil(last.plusDays(1)).filter(days.rules()::isBusinessDay))
                .hasSize(many);
        assertThat(days.after(from, many, Counted.CALENDAR)).isEqualTo(from.plusDays(many));
    }

    @Property(tries = 300)
    void howeverOftenSomebodyLooksEachThingIsToldOnceAndTheLatestFirst(
            @ForAll("houses") Days days,
            @ForAll @IntRange(max = 900) int due,
            @ForAll @IntRange(max = 900_000) int set,
            @ForAll @IntRange(max = 5) int remind,
            @ForAll List<@IntRange(max = 200_000) Integer> looks) {
        LocalDate day = LocalDate.parse("2026-01-01").plusDays(due);
        Moments moments = Moments.of(days, "", day, after(set), remind, 5);
        Set<Tell> told = new HashSet<>();
        int minute = set;
        for (int look : looks) {
            minute += look;
            Instant now = after(minute);
            List<Tell> tells = moments.due(told, now);
            assertThat(tells).hasSizeLessThanOrEqualTo(2).noneMatch(told::contains);
            tells.forEach(tell -> assertThat(moments.at().get(tell)).isBetween(after(set), now));
            told.addAll(tells);
            assertThat(moments.due(told, now)).as("at once again").isEmpty();
            if (told.contains(Tell.AFTER)) {
                assertThat(moments.due(told, now.plus(900, ChronoUnit.DAYS)))
                        .as("after it is over nobody is reminded that it will be")
                        .doesNotContain(Tell.BEFORE, Tell.ON);
            }
        }
    }

    @Property(tries = 200)
    void aManagerIsToldSoManyBusinessDaysAfterTheDayOrAfterItWasSet(
            @ForAll("houses") Days days,
            @ForAll @IntRange(max = 900) int due,
            @ForAll @IntRange(max = 900_000) int set,
            @ForAll @IntRange(min = 1, max = 20) int escalate) {
        LocalDate day = LocalDate.parse("2026-01-01").plusDays(due);
        Instant told = Moments.of(days, "", day, after(set), 0, escalate).at().get(Tell.ESCALATED);
        LocalDate setOn = days.day(after(set), "");
        LocalDate from = day.isAfter(setOn) ? day : setOn;
        assertThat(told).isEqualTo(days.morning(days.after(from, escalate, Counted.BUSINESS), ""));
    }

    @Property(tries = 200)
    void aQuarterHoldsItsDaysAndNoOthers(
            @ForAll @IntRange(max = 3000) int day, @ForAll @IntRange(min = 1, max = 12) int begins) {
        LocalDate date = LocalDate.parse("2024-01-01").plusDays(day);
        Quarter quarter = Quarter.of(date, begins);
        assertThat(date).isBetween(quarter.first(), quarter.last());
        assertThat(Quarter.find(quarter.name(), begins)).contains(quarter);
        assertThat(quarter.next().first()).isEqualTo(quarter.last().plusDays(1));
        assertThat(quarter.next().before()).isEqualTo(quarter);
    }
}

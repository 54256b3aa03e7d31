package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.HourlyRates;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.MergeReceived;
import dev.andon.response.Decision.MergeReturned;
import dev.andon.response.Decision.MergedInto;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.Unmerged;
import dev.andon.response.Duty.Stretch;
import dev.andon.response.Presence.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the log says, in whatever order: nobody's time is negative, counted twice or outside the incident. */
class DutyProperties {
    private static final Instant START = Instant.parse("2026-11-03T01:12:00Z");
    private static final int MINUTES = 3_000;
    private static final Other OTHER = new Other(9, false);

    @Property(tries = 500)
    void everyMinuteIsCountedOnceAndOnlyInsideTheIncident(
            @ForAll("spans") List<Span> spans, @ForAll("windows") Window window) {
        List<Stretch> merged = Duty.merged(spans, window.from(), window.to());

        for (int minute = -10; minute < MINUTES + 10; minute += 7) {
            Instant moment = START.plusSeconds(60L * minute + 30);
            boolean counted = merged.stream().anyMatch(s -> within(moment, s.from(), s.to()));
            boolean there =
                    spans.stream().anyMatch(s -> within(moment, s.from(), s.to() == null ? window.to() : s.to()));
            assertThat(counted).as("%s", moment).isEqualTo(there && within(moment, window.from(), window.to()));
        }
    }

    @Property(tries = 500)
    void stretchesAreApartInOrderAndNeverNegative(@ForAll("spans") List<Span> spans, @ForAll("windows") Window window) {
        List<Stretch> merged = Duty.merged(spans, window.from(), window.to());

        assertThat(merged).allSatisfy(stretch -> {
            assertThat(stretch.length()).isPositive();
            assertThat(stretch.from()).isAfterOrEqualTo(window.from());
            assertThat(stretch.to()).isBeforeOrEqualTo(window.to());
        });
        for (int i = 1; i < merged.size(); i++) {
            assertThat(merged.get(i).from()).isAfter(merged.get(i - 1).to());
        }
    }

    @Property(tries = 500)
    void anyLogGivesEverybodyATimeWithinTheIncident(@ForAll("logs") List<Entry> log) {
        Incident incident = Incident.fold(1, log);
        Instant now = log.stream()
                .map(Entry::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow()
                .plusSeconds(60);
        Duration whole = Duration.between(incident.declaredAt(), now);

        List<Duty> duties = Duty.of(incident, now);

        assertThat(duties).allSatisfy(duty -> {
            assertThat(duty.time()).isBetween(Duration.ZERO, whole);
            assertThat(duty.stretches()).allSatisfy(s -> assertThat(s.fromSeq()).isBetween(1L, (long) log.size()));
        });
        Cost cost = Cost.of(duties, rates(), _ -> Access.RESPONDER);
        assertThat(cost.total()).isNotNegative();
        assertThat(cost.shares()).hasSameSizeAs(duties);
    }

    @Property(tries = 300)
    void theCrewSurvivesItsWayThroughTheRow(@ForAll("logs") List<Entry> log) {
        Crew crew = Incident.fold(1, log).crew();
        JsonMapper json = JsonMapper.shared();

        assertThat(json.readValue(json.writeValueAsString(crew), Crew.class)).isEqualTo(crew);
    }

    private static HourlyRates rates() {
        return new HourlyRates(Currency.getInstance("EUR"), new BigDecimal("80.00"), new TreeMap<>());
    }

    private static boolean within(Instant moment, Instant from, Instant to) {
        return moment.isAfter(from) && moment.isBefore(to);
    }

    record Window(Instant from, Instant to) {}

    @Provide
    Arbitrary<Window> windows() {
        return Combinators.combine(minutes(), minutes())
                .as((a, b) -> new Window(at(Math.min(a, b)), at(Math.max(a, b) + 1)));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return Combinators.combine(minutes(), minutes(), Arbitraries.integers().between(0, 4))
                .as((a, b, open) -> open == 0
                        ? new Span(at(a), 1, null, null)
                        : new Span(at(Math.min(a, b)), 1, at(Math.max(a, b)), 2L))
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, MINUTES);
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private record Step(int kind, int who, int whom, int minute) {}

    @Provide
    Arbitrary<List<Entry>> logs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(-200, MINUTES))
                .as(Step::new)
                .list()
                .ofMaxSize(25)
                .map(DutyProperties::log);
    }

    private static List<Entry> log(List<Step> steps) {
        List<Entry> log = new ArrayList<>();
        add(log, 1, 0, new Declared("Slow", "sev2", "service", null, List.of(), false, Status.INVESTIGATING));
        Status status = Status.INVESTIGATING;
        for (Step step : steps) {
            IncidentEvent event = event(step, status);
            status = switch (event) {
                case StatusChanged moved -> moved.to();
                case MergedInto _ -> Status.MERGED;
                case Unmerged back -> back.to();
                default -> status;
            };
            add(log, step.who(), step.minute(), event);
        }
        return log;
    }

    private static IncidentEvent event(Step step, Status status) {
        return switch (step.kind()) {
            case 0 -> new Joined(holder(step.who()), Arrival.SELF, null);
            case 1, 2 -> new Left(holder(step.whom()), null);
            case 3 -> new RoleAssigned("commander", holder(step.whom()), null);
            case 4 -> new RoleReleased("commander", holder(step.whom()));
            case 5 -> new Invited(holder(step.whom()), "because");
            case 6 -> new StatusChanged(status, status.isLive() ? Status.RESOLVED : Status.INVESTIGATING, null);
            case 7 -> new HandoverAccepted(1, "commander", holder(step.who()), holder(step.whom()));
            case 8 ->
                status == Status.MERGED ? new Unmerged(OTHER, Status.INVESTIGATING, null) : new MergedInto(OTHER, null);
            case 9 -> new MergeReceived(OTHER, List.of(holder(step.whom())), List.of((long) step.whom()));
            case 10 -> new MergeReturned(OTHER);
            default -> new Noted("x");
        };
    }

    private static void add(List<Entry> log, int who, int minute, IncidentEvent event) {
        Actor actor = Actor.person(who, "Person " + who, Access.RESPONDER);
        log.add(new Entry(7, log.size() + 1, event, at(minute), at(minute), actor, "web", ""));
    }

    private static Holder holder(int who) {
        return new Holder(who, "Person " + who);
    }
}

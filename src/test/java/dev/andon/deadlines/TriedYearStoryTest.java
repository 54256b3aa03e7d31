package dev.andon.deadlines;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.DeclineDraft;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.Priority;
import dev.andon.people.Actor;
import dev.andon.people.TeamDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A policy is tried on a year that is over; the same year, lived again with the policy on, shows exactly that. */
class TriedYearStoryTest extends DeadlineStage {
    private static final int MANY = 30;
    /** Mondays that are fifty-two weeks apart, so that weekends fall alike. */
    private static final LocalDate FIRST = LocalDate.parse("2027-01-04");

    private static final LocalDate SECOND = FIRST.plusWeeks(52);

    /** Something that happens to one of the follow-ups on a day of the year. */
    private record Deed(int day, int which, String what) {}

    /** What was not done in time, by which it is and the day of the year. */
    private record Late(int which, long day, String team) {}

    @Test
    void whatTheTrialShowsIsWhatTheYearShows() {
        teams.create(cast.owner().actor(), new TeamDraft("tokyo", "Tokyo", "", "Asia/Tokyo", null, List.of(), false));
        teams.create(cast.owner().actor(), new TeamDraft("porto", "Porto", "", null, null, List.of(), false));
        PolicyDraft draft = new PolicyDraft(
                "urgent", "What is urgent", 1, null, List.of("p0", "p1"), null, null, null, 10, "business", null, null);
        keeping.create(cast.owner().actor(), draft);
        long incident = incident("A year of lessons", "sev2", "open");
        List<Deed> year = year();

        Map<Long, Integer> first = lived(year, FIRST, incident);
        clock.set(SECOND.minusDays(1)
                .atTime(12, 0)
                .atZone(java.time.ZoneOffset.UTC)
                .toInstant());
        Trial tried = trials.tried(cast.owner().actor(), "urgent", 2027);
        assertThat(tried.found())
                .as("a year in which nothing is late says nothing")
                .hasSizeGreaterThan(5);
        assertThat(db.sql("select count(*) from deadlines_violation")
                        .query(Long.class)
                        .single())
                .as("a trial writes nothing")
                .isZero();

        keeping.switchOn(cast.owner().actor(), "urgent", null);
        Map<Long, Integer> second = lived(year, SECOND, incident);
        Set<Late> recorded = late(trials.recorded(cast.owner().actor(), "urgent", 2028), second, SECOND);
        assertThat(recorded).isEqualTo(late(tried, first, FIRST));
        assertThat(late(trials.tried(cast.owner().actor(), "urgent", 2028), second, SECOND))
                .as("and tried again on the year in which it was on")
                .isEqualTo(recorded);
    }

    private static Set<Late> late(Trial trial, Map<Long, Integer> which, LocalDate beginning) {
        return trial.found().stream()
                .map(Trial.Found::violation)
                .filter(one -> which.containsKey(one.number()))
                .map(one -> new Late(
                        Objects.requireNonNull(which.get(one.number())),
                        ChronoUnit.DAYS.between(beginning, one.deadline()),
                        one.team()))
                .collect(toSet());
    }

    /** What people do in a year, the same each time it is asked for. */
    private static List<Deed> year() {
        Random random = new Random(20261121);
        List<Deed> deeds = new ArrayList<>();
        for (int which = 0; which < MANY; which++) {
            int day = random.nextInt(280);
            deeds.add(new Deed(
                    day, which, "make " + (random.nextInt(3) == 0 ? "tokyo" : "porto") + " p" + random.nextInt(4)));
            if (random.nextInt(3) == 0) {
                deeds.add(new Deed(day + 1 + random.nextInt(20), which, "priority p" + random.nextInt(4)));
            }
            if (random.nextInt(4) > 0) {
                int end = day + 1 + random.nextInt(40);
                deeds.add(new Deed(end, which, random.nextInt(5) == 0 ? "decline" : "done"));
                if (random.nextInt(4) == 0) {
                    deeds.add(new Deed(end + 5, which, "reopen"));
                }
            }
        }
        deeds.sort(Comparator.comparingInt(Deed::day).thenComparingInt(Deed::which));
        return deeds;
    }

    /** Lives through the year, with timers that look every few days; answers which number is which. */
    private Map<Long, Integer> lived(List<Deed> year, LocalDate beginning, long incident) {
        Map<Integer, Long> numbers = new HashMap<>();
        int looked = 0;
        for (Deed deed : year) {
            Instant noon = beginning
                    .plusDays(deed.day())
                    .atTime(12, 0)
                    .atZone(java.time.ZoneOffset.UTC)
                    .toInstant();
            clock.set(noon.plus(Duration.ofMinutes(deed.which())));
            act(deed, incident, numbers);
            if (deed.day() >= looked + 21) {
                looked = deed.day();
                settled();
                timers.runDue();
            }
        }
        clock.set(beginning
                .plusDays(363)
                .atTime(12, 0)
                .atZone(java.time.ZoneOffset.UTC)
                .toInstant());
        settled();
        timers.runDue();
        settled();
        Map<Long, Integer> which = new HashMap<>();
        numbers.forEach((one, number) -> which.put(number, one));
        return which;
    }

    private void act(Deed deed, long incident, Map<Integer, Long> numbers) {
        String[] what = deed.what().split(" ");
        if (what[0].equals("make")) {
            FollowUpDraft draft = FollowUpDraft.titled("Do thing " + deed.which())
                    .withTeam(what[1])
                    .withOwner(cast.responder().id())
                    .withPriority(Priority.of(what[2]));
            numbers.put(deed.which(), followingUp.create(rui(), incident, draft).number());
            return;
        }
        // What listens gives a follow-up its day a moment later, so the version is read when nothing is on its way.
        settled();
        FollowUp now = followUps.find(Actor.system(), Objects.requireNonNull(numbers.get(deed.which())));
        switch (what[0]) {
            case "priority" -> {
                if (now.state().isOpen()) {
                    FollowUpDraft draft = FollowUpDraft.of(now).withPriority(Priority.of(what[1]));
                    followingUp.change(rui(), now.number(), draft, now.version());
                }
            }
            case "done" -> followingUp.done(rui(), now.number(), "It is");
            case "decline" ->
                followingUp.decline(
                        rui(),
                        now.number(),
                        DeclineDraft.of(
                                "Not now",
                                cast.owner().id(),
                                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                                        .plusDays(90)));
            default -> followingUp.reopen(rui(), now.number(), "It came back");
        }
    }
}

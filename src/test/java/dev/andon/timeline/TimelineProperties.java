package dev.andon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.learning.Milestone;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Entry;
import dev.andon.response.IncidentEvent;
import dev.andon.response.Status;
import dev.andon.timeline.internal.Composition;
import dev.andon.timeline.internal.Composition.Live;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for any timeline, however its clocks disagree. */
class TimelineProperties {
    private static final Instant START = Instant.parse("2026-11-03T01:12:00Z");
    private static final Actor INES = Actor.person(1, "Ines", Access.RESPONDER);
    private static final Settings SETTINGS = new Settings(10, 24, Set.of(), 0);

    @Property(tries = 200)
    void theOrderInWhichEntriesAreHandedOverDoesNotMatter(
            @ForAll @Size(max = 30) List<@IntRange(min = -60, max = 240) Integer> minutes, @ForAll Random random) {
        List<Entry> log = log(minutes);
        List<Entry> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        List<Row> rows = of(shuffled, Curation.NONE).rows();
        assertThat(rows).isEqualTo(of(log, Curation.NONE).rows());
        assertThat(rows).isSortedAccordingTo(Row.IN_ORDER);
    }

    @Property(tries = 200)
    void everyRowIsInOneStretchAndEveryGroupInOnePiece(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 90) Integer> minutes,
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 31) Integer> ends) {
        List<Piece> groups = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i++) {
            groups.add(new Piece.Group("g" + i, null, "entry-" + ends.get(i), "entry-" + ends.get(i + 1)));
        }
        Timeline timeline = of(log(minutes), groups(groups));
        List<Stretch> stretches = timeline.stretches(timeline.rows());
        assertThat(stretches.stream().flatMap(stretch -> stretch.rows().stream()))
                .isEqualTo(timeline.rows());
        assertThat(stretches.stream().filter(stretch -> stretch.group() != null).map(Stretch::group))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void tellingMoreNeverLowersTheScore(
            @ForAll @Size(max = 20) List<@IntRange(min = -20, max = 240) Integer> minutes,
            @ForAll @Size(max = 6) List<@IntRange(min = -120, max = 300) Integer> told) {
        List<Entry> log = log(minutes);
        double before = points(of(log, Curation.NONE));
        List<Piece> events = new ArrayList<>();
        for (int minute : told) {
            events.add(outside(minute));
            double now = points(of(log, events(events)));
            assertThat(now).isGreaterThanOrEqualTo(before - 1e-9);
            before = now;
        }
    }

    @Property(tries = 300)
    void sayingWhenAMilestoneWasNeverLowersTheScore(
            @ForAll @Size(max = 20) List<@IntRange(min = -20, max = 240) Integer> minutes,
            @ForAll Milestone milestone,
            @ForAll @IntRange(min = -120, max = 300) int when) {
        List<Entry> log = log(minutes);
        Timeline bare = of(log, Curation.NONE);
        if (bare.mark(milestone).known()) {
            return;
        }
        Piece said = new Piece.OfMilestone(null, at(when), 0, "Ines", Confidence.GUESS, Observer.PERSON, null);
        Curation curation =
                new Curation(Map.of(Ref.milestone(milestone), new Item(Ref.milestone(milestone), said, 1)), 1);
        assertThat(points(of(log, curation))).isGreaterThanOrEqualTo(points(bare) - 1e-9);
    }

    @Property(tries = 100)
    void theScoreIsOfAHundred(@ForAll @Size(max = 20) List<@IntRange(min = -20, max = 240) Integer> minutes) {
        Completeness score = of(log(minutes), Curation.NONE).completeness();
        assertThat(score.percent()).isBetween(0, 100);
        assertThat(score.parts().stream().mapToDouble(Completeness.Part::weight).sum())
                .isEqualTo(100);
        assertThat(score.parts()).allSatisfy(part -> assertThat(part.points()).isBetween(0.0, part.weight()));
    }

    private static double points(Timeline timeline) {
        return timeline.completeness().parts().stream()
                .mapToDouble(Completeness.Part::points)
                .sum();
    }

    private static Timeline of(List<Entry> log, Curation curation) {
        return Composition.of("/incidents/1", log, curation, SETTINGS, new Live(START, at(200), at(400)));
    }

    private static Curation groups(List<Piece> pieces) {
        return curation(pieces, false);
    }

    private static Curation events(List<Piece> pieces) {
        return curation(pieces, true);
    }

    private static Curation curation(List<Piece> pieces, boolean events) {
        Map<Ref, Item> items = new LinkedHashMap<>();
        IntStream.range(0, pieces.size()).forEach(i -> {
            Ref ref = events ? Ref.event(i + 1) : Ref.group(i + 1);
            items.put(ref, new Item(ref, pieces.get(i), 1));
        });
        return new Curation(items, 1);
    }

    private static Piece outside(int minute) {
        return new Piece.Outside(
                "x", null, at(minute), null, 0, "vendor", null, Confidence.GUESS, Observer.PERSON, null);
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    /** A declaration, and every third a change of status. */
    private static List<Entry> log(List<Integer> minutes) {
        List<Entry> log = new ArrayList<>();
        log.add(entry(1, 0, new Declared("Down", "sev1", "service", null, List.of(), false, Status.TRIAGE)));
        for (int minute : minutes) {
            IncidentEvent event = minute % 3 == 0
                    ? new StatusChanged(Status.TRIAGE, status(minute), null)
                    : new Noted("said at " + minute);
            log.add(entry(log.size() + 1, minute, event));
        }
        return log;
    }

    private static Status status(int minute) {
        return minute % 2 == 0 ? Status.MONITORING : Status.RESOLVED;
    }

    private static Entry entry(long seq, int minute, IncidentEvent event) {
        return new Entry(7, seq, event, at(minute), at(minute), INES, "web", "");
    }
}

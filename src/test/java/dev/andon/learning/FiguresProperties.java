package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Entry;
import dev.andon.response.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the figures of any log, also one whose clocks disagree. */
class FiguresProperties {
    @Property(tries = 300)
    void noFigureIsNegative(@ForAll("logs") List<Entry> log) {
        assertThat(Figures.of(log))
                .allSatisfy(figure -> assertThat(Objects.requireNonNullElse(figure.amount(), 0L))
                        .isNotNegative());
    }

    @Property(tries = 300)
    void theOrderInWhichEntriesAreHandedOverDoesNotMatter(@ForAll("logs") List<Entry> log, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        assertThat(Figures.of(shuffled)).isEqualTo(Figures.of(log));
    }

    @Property(tries = 300)
    void everyFigureCitesEntriesOfTheLogOrSaysWhatIsMissing(@ForAll("logs") List<Entry> log) {
        List<Long> seqs = log.stream().map(Entry::seq).toList();
        assertThat(Figures.of(log)).allSatisfy(figure -> {
            assertThat(seqs).containsAll(figure.entries());
            assertThat(figure.entries()).isSorted().doesNotHaveDuplicates();
            assertThat(figure.known()).isEqualTo(figure.missing() == null);
        });
    }

    @Property(tries = 300)
    void notesDoNotMoveTheTimes(@ForAll("logs") List<Entry> log) {
        Logs more = new Logs();
        log.forEach(e -> more.at(e.occurredAt().getEpochSecond() - Logs.START.getEpochSecond(), e.actor(), e.event()));
        more.note(5, "a thought");
        assertThat(times(Figures.of(more.entries()))).isEqualTo(times(Figures.of(log)));
    }

    private static List<Figure> times(List<Figure> figures) {
        return figures.stream().filter(f -> f.unit().equals("seconds")).toList();
    }

    @Provide
    Arbitrary<List<Entry>> logs() {
        return Arbitraries.integers()
                .between(0, 9)
                .list()
                .ofMaxSize(25)
                .flatMap(kinds -> Arbitraries.longs()
                        .between(-3_000, 90_000)
                        .list()
                        .ofSize(kinds.size())
                        .map(seconds -> log(kinds, seconds)));
    }

    private static List<Entry> log(List<Integer> kinds, List<Long> seconds) {
        Logs log = Logs.declared();
        for (int i = 0; i < kinds.size(); i++) {
            long second = seconds.get(i);
            switch (kinds.get(i)) {
                case 0 -> log.note(second, "12 users wrote");
                case 1 -> log.role(second, "commander", Logs.AIKO);
                case 2 -> log.alert(second, "disk full");
                case 3 -> log.update(second, "we are on it", second + 60);
                case 4 -> log.update(second, "late, sorry", second - 60);
                case 5 -> log.missed(second);
                default -> log.status(second, Status.values()[kinds.get(i) - 4], null);
            }
        }
        return log.entries();
    }
}

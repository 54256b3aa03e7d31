package dev.andon.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.reviews.Rota.Away;
import dev.andon.reviews.Rota.Every;
import dev.andon.reviews.Rota.Turn;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Who organises when, for every rota that could be. */
class RotaProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);

    private static Rota rota(Every every, int people, List<Away> away) {
        List<Long> order = LongStream.rangeClosed(1, people).boxed().toList();
        return new Rota(every, FIRST, ZoneOffset.UTC, order, Map.of(), away, 1);
    }

    @Property(tries = 200)
    void everyDayIsInOneTurn(
            @ForAll Every every,
            @ForAll @IntRange(min = 1, max = 9) int people,
            @ForAll @IntRange(max = 4000) int days) {
        Rota rota = rota(every, people, List.of());
        LocalDate day = FIRST.plusDays(days);
        Turn turn = rota.on(day);
        assertThat(day).isBetween(turn.from(), turn.to());
        assertThat(rota.begins(turn.from())).isTrue();
        List<Turn> next = rota.from(day, 6);
        assertThat(next.getFirst()).isEqualTo(turn);
        for (int i = 1; i < next.size(); i++) {
            assertThat(next.get(i).from()).isEqualTo(next.get(i - 1).to().plusDays(1));
        }
    }

    @Property(tries = 100)
    void everybodyHasAsManyTurns(@ForAll Every every, @ForAll @IntRange(min = 1, max = 9) int people) {
        Map<Long, Long> turns = rota(every, people, List.of()).from(FIRST, people * 4).stream()
                .map(turn -> Objects.requireNonNull(turn.person()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(turns.values()).hasSize(people).containsOnly(4L);
    }

    @Property(tries = 200)
    void whoIsAwayHasNoTurnWhileSomebodyElseIsThere(
            @ForAll Every every,
            @ForAll @IntRange(min = 2, max = 9) int people,
            @ForAll @IntRange(min = 1, max = 9) int who,
            @ForAll @IntRange(max = 700) int from,
            @ForAll @IntRange(max = 90) int days) {
        Away gone = new Away(Math.min(who, people), FIRST.plusDays(from), FIRST.plusDays(from + days));
        Rota rota = rota(every, people, List.of(gone));
        for (Turn turn : rota.from(FIRST, 60)) {
            boolean touched = gone.touches(turn.from(), turn.to());
            if (touched) {
                assertThat(turn.person()).isNotEqualTo(gone.person());
            } else {
                assertThat(turn.instead()).isNull();
            }
        }
    }

    @Property(tries = 200)
    void aSwapChangesTwoTurnsAndNothingElse(
            @ForAll Every every,
            @ForAll @IntRange(min = 2, max = 9) int people,
            @ForAll @IntRange(max = 19) int one,
            @ForAll @IntRange(max = 19) int other) {
        Rota rota = rota(every, people, List.of());
        List<Turn> before = rota.from(FIRST, 20);
        List<Turn> after =
                rota.swapped(before.get(one).from(), before.get(other).from()).from(FIRST, 20);
        assertThat(after.get(one).person()).isEqualTo(before.get(other).person());
        assertThat(after.get(other).person()).isEqualTo(before.get(one).person());
        for (int i = 0; i < 20; i++) {
            if (i != one && i != other) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }
}

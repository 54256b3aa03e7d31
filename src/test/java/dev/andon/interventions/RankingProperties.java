package dev.andon.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.interventions.Option.Standing;
import dev.andon.interventions.Policy.Offered;
import dev.andon.people.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which option to look at first does not depend on the order they were asked in, and a rollback is never behind. */
class RankingProperties {
    private static final Said LISTED = new Said(Instant.EPOCH, "Marek", Actor.Kind.PERSON, "8", 1);

    @Property
    void isAnOrderOfItsOwnAndWhatIsBetterInEverythingIsNotBehind(
            @ForAll("boards") List<Option> options, @ForAll long seed) {
        List<Option> shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, new Random(seed));
        List<Option> ranked = Ranking.of(shuffled);

        assertThat(ranked).isEqualTo(Ranking.of(options)).containsExactlyInAnyOrderElementsOf(options);
        for (int i = 1; i < ranked.size(); i++) {
            Option before = ranked.get(i - 1);
            Option after = ranked.get(i);
            if (before.standing() == Standing.UNTRIED && after.standing() == Standing.UNTRIED) {
                assertThat(after.kind() == Remedy.ROLLBACK && before.kind() != Remedy.ROLLBACK)
                        .as("%s before the rollback %s", before, after)
                        .isFalse();
            }
            if (before.standing() == after.standing() && before.kind() == after.kind()) {
                assertThat(betterInEverything(after, before))
                        .as("%s before %s", before, after)
                        .isFalse();
            }
        }
    }

    private static boolean betterInEverything(Option one, Option other) {
        return one.minutes() != null
                && other.minutes() != null
                && one.minutes() < other.minutes()
                && one.reversible().ordinal() < other.reversible().ordinal()
                && one.risk().ordinal() < other.risk().ordinal();
    }

    @Test
    void whatIsUnderWayComesFirstAndWhatIsSetAsideLast() {
        List<Option> all = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            all.add(Option.untried(standing.ordinal() + 1, offered(Remedy.RESTART), LISTED)
                    .next(standing, null, null));
        }

        assertThat(Ranking.of(all))
                .extracting(Option::standing)
                .containsExactly(Standing.UNDER_WAY, Standing.UNTRIED, Standing.TRIED, Standing.SET_ASIDE);
    }

    private static Offered offered(Remedy kind) {
        return new Offered(kind, "x", 5, Reversible.YES, Risk.LOW);
    }

    @Provide
    Arbitrary<List<Option>> boards() {
        Arbitrary<Offered> offered = Combinators.combine(
                        Arbitraries.of(Remedy.class),
                        Arbitraries.integers().between(1, 200).injectNull(0.2),
                        Arbitraries.of(Reversible.class),
                        Arbitraries.of(Risk.class))
                .as((kind, minutes, back, risk) -> new Offered(kind, "x", minutes, back, risk));
        Arbitrary<Standing> standing = Arbitraries.of(Standing.class);
        return Combinators.combine(offered.list().ofMaxSize(12), standing.list().ofSize(12))
                .as((all, standings) -> {
                    List<Option> options = new ArrayList<>();
                    for (int i = 0; i < all.size(); i++) {
                        options.add(Option.untried(i + 1, all.get(i), LISTED).next(standings.get(i), null, null));
                    }
                    return options;
                });
    }
}

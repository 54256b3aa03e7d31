package dev.andon.whys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.platform.problem.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds whatever people do to a tree of whys, and in whatever order they say that factors are the same. */
class TreeProperties {
    private static final int NODES = 9;

    /** @param parent 0 for the top */
    record Move(long node, long parent, int position) {}

    @Property(tries = 400)
    void anyMovesKeepItWithoutACircleAndLoseNothing(@ForAll("moves") List<Move> moves) {
        Tree tree = tree();
        for (Move move : moves) {
            tree = after(tree, move);
            assertThat(tree.isAcyclic()).isTrue();
            assertThat(tree.nodes()).extracting(Why::node).containsExactlyInAnyOrder(numbers());
            assertThat(tree.outline()).hasSize(NODES);
        }
    }

    @Property(tries = 200)
    void aNodeComesToStandWhereItWasPut(@ForAll("moves") List<Move> moves) {
        Tree tree = tree();
        for (Move move : moves) {
            Tree after = after(tree, move);
            Why why = after.get(move.node());
            if (!after.equals(tree)) {
                assertThat(why.parent()).isEqualTo(parent(move));
                assertThat(after.position(why)).isLessThanOrEqualTo(move.position());
            }
            tree = after;
        }
    }

    private static Tree after(Tree tree, Move move) {
        try {
            return tree.moved(move.node(), parent(move), move.position());
        } catch (Invalid circle) {
            return tree;
        }
    }

    private static @Nullable Long parent(Move move) {
        return move.parent() == 0 ? null : Long.valueOf(move.parent());
    }

    private static Long[] numbers() {
        return LongStream.rangeClosed(1, NODES).boxed().toArray(Long[]::new);
    }

    /** Two things that happened; some answers answer two. */
    private static Tree tree() {
        List<Why> nodes = new ArrayList<>();
        for (long node = 1; node <= NODES; node++) {
            Long parent = node <= 2 ? null : Long.valueOf(node / 2);
            List<Long> also = node == 7 ? List.of(5L) : node == 9 ? List.of(2L, 6L) : List.of();
            nodes.add(new Why(
                    node, parent, "n" + node, Confidence.LIKELY, List.of(), also, null, 1, "Rui", Instant.EPOCH));
        }
        Tree tree = new Tree(List.copyOf(nodes), 1);
        assertThat(tree.isAcyclic()).isTrue();
        return tree;
    }

    @Provide
    static Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, NODES),
                        Arbitraries.longs().between(0, NODES),
                        Arbitraries.integers().between(1, 4))
                .as(Move::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void mergingComesToTheSameInAnyOrder(@ForAll("pairs") List<Groups.Pair> pairs, @ForAll Random random) {
        Set<Long> ids = LongStream.rangeClosed(1, NODES).boxed().collect(Collectors.toCollection(TreeSet::new));
        List<Groups.Pair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, random);
        Groups groups = Groups.of(ids, pairs);
        assertThat(Groups.of(ids, shuffled).all()).isEqualTo(groups.all());
        assertThat(pairs).allSatisfy(pair -> assertThat(groups.of(pair.one())).isEqualTo(groups.of(pair.other())));
        assertThat(groups.all())
                .allSatisfy((oldest, group) -> assertThat(group.first()).isEqualTo(oldest));
    }

    @Provide
    static Arbitrary<List<Groups.Pair>> pairs() {
        Arbitrary<Long> id = Arbitraries.longs().between(1, NODES);
        return Combinators.combine(id, id)
                .as(Groups.Pair::new)
                .filter(pair -> pair.one() != pair.other())
                .list()
                .ofMaxSize(12);
    }
}

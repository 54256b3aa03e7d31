package dev.andon.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * On any dependency graph, also one with rings, two targets are near each other if and only if a chain of at most so
 * many dependencies leads from one to the other, or they share a host. The oracle multiplies matrices and walks nothing.
 */
class VicinityProperties {
    private static final int MOST = 12;

    /** @param needs needs[a][b]: service a needs service b */
    record World(boolean[][] needs, List<Aim> aims) implements Vicinity.Edges {

        private int index(String service) {
            return Integer.parseInt(service.substring(1));
        }

        @Override
        public Collection<String> needs(String service) {
            List<String> found = new ArrayList<>();
            for (int to = 0; to < needs.length; to++) {
                if (needs[index(service)][to]) {
                    found.add("s" + to);
                }
            }
            return found;
        }

        @Override
        public Collection<String> neededBy(String service) {
            List<String> found = new ArrayList<>();
            for (int from = 0; from < needs.length; from++) {
                if (needs[from][index(service)]) {
                    found.add("s" + from);
                }
            }
            return found;
        }

        /** Whether a chain of at most so many steps leads from one to the other: powers of the matrix. */
        boolean[][] within(int distance) {
            int size = needs.length;
            boolean[][] reach = new boolean[size][size];
            for (int i = 0; i < size; i++) {
                reach[i][i] = true;
            }
            for (int step = 0; step < distance; step++) {
                boolean[][] further = new boolean[size][size];
                for (int a = 0; a < size; a++) {
                    for (int b = 0; b < size; b++) {
                        further[a][b] = reach[a][b];
                        for (int over = 0; over < size && !further[a][b]; over++) {
                            further[a][b] = reach[a][over] && needs[over][b];
                        }
                    }
                }
                reach = further;
            }
            return reach;
        }

        boolean near(Aim one, Aim other, boolean[][] within) {
            if (one.host() != null && one.host().equalsIgnoreCase(other.host())) {
                return true;
            }
            if (one.service() == null || other.service() == null) {
                return false;
            }
            int a = index(one.service());
            int b = index(other.service());
            return within[a][b] || within[b][a];
        }
    }

    @Property(tries = 600)
    void exactlyThePairsWithinTheDistanceAreNear(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = Policy.FURTHEST) int distance) {
        boolean[][] within = world.within(distance);
        for (Aim one : world.aims()) {
            for (Aim other : world.aims()) {
                Optional<Vicinity> found = Vicinity.of(one, other, world, distance);

                assertThat(found.isPresent())
                        .as("%s and %s within %d", one.words(), other.words(), distance)
                        .isEqualTo(world.near(one, other, within));
                assertThat(Vicinity.of(other, one, world, distance).map(Vicinity::hops))
                        .as("seen from the other side")
                        .isEqualTo(found.map(Vicinity::hops));
            }
        }
    }

    @Property(tries = 300)
    void theWayThatIsShownIsAWayAndNoneIsShorter(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = Policy.FURTHEST) int distance) {
        for (Aim one : world.aims()) {
            for (Aim other : world.aims()) {
                Vicinity.of(one, other, world, distance)
                        .filter(found -> !found.path().isEmpty())
                        .ifPresent(found -> {
                            List<String> down = found.downstream()
                                    ? found.path()
                                    : found.path().reversed();
                            for (int i = 1; i < down.size(); i++) {
                                assertThat(world.needs(down.get(i - 1))).contains(down.get(i));
                            }
                            boolean shorter = found.hops() > 0
                                    && world.near(
                                            new Aim(one.service(), null),
                                            new Aim(other.service(), null),
                                            world.within(found.hops() - 1));
                            assertThat(shorter).as("a shorter way exists").isFalse();
                        });
            }
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.integers().between(1, MOST).flatMap(size -> {
            Arbitrary<Integer> service = Arbitraries.integers().between(0, size - 1);
            Arbitrary<Set<List<Integer>>> edges =
                    service.list().ofSize(2).set().ofMinSize(0).ofMaxSize(Math.min(size * size, 2 * size));
            Arbitrary<Aim> aim = Combinators.combine(
                            service.injectNull(0.2),
                            Arbitraries.of("db-1", "DB-1", "web-3").injectNull(0.6))
                    .as((at, host) -> new Aim(at == null && host != null ? null : "s" + (at == null ? 0 : at), host));
            return Combinators.combine(edges, aim.list().ofMinSize(2).ofMaxSize(6))
                    .as((all, aims) -> new World(matrix(size, all), List.copyOf(new HashSet<>(aims))));
        });
    }

    private static boolean[][] matrix(int size, Set<List<Integer>> edges) {
        boolean[][] needs = new boolean[size][size];
        edges.forEach(edge -> needs[edge.get(0)][edge.get(1)] = !edge.get(0).equals(edge.get(1)));
        return needs;
    }
}

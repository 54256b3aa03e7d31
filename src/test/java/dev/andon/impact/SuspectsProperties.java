package dev.andon.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.AlertSeverity;
import dev.andon.catalog.Dependency.Strength;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Edge;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Kind;
import dev.andon.impact.Folded.Bunch;
import dev.andon.impact.Signs.Alerted;
import dev.andon.impact.Signs.Changed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever depends on whatever: more evidence never ranks lower, every point has a reason, nothing ill is folded away. */
class SuspectsProperties {
    private static final Instant START = Instant.parse("2026-03-02T02:39:00Z");

    @Property(tries = 400)
    void oneMoreChangeBeforeItBeganNeverRanksLower(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 40) int size) {
        House house = new House(random, size);
        String accused = house.any();
        Map<String, Signs> more = house.with(
                accused,
                signs -> new Signs(
                        signs.said(), signs.since(), signs.alerts(), plus(signs.changes(), house.change(1_439))));

        assertThat(place(house.rank(more), accused)).isLessThanOrEqualTo(place(house.rank(house.signs), accused));
    }

    @Property(tries = 400)
    void oneMoreAlertNeverRanksLower(@ForAll Random random, @ForAll @IntRange(min = 2, max = 40) int size) {
        House house = new House(random, size);
        String accused = house.any();
        Map<String, Signs> more = house.with(
                accused,
                signs -> new Signs(signs.said(), signs.since(), plus(signs.alerts(), house.alert()), signs.changes()));

        assertThat(place(house.rank(more), accused)).isLessThanOrEqualTo(place(house.rank(house.signs), accused));
    }

    @Property(tries = 200)
    void theSameNearerToTheBeginningNeverRanksLower(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 40) int size,
            @ForAll @IntRange(max = 1_400) int by) {
        House house = new House(random, size);
        String accused = house.any();
        Changed far = new Changed("x", START.minusSeconds(60L * 1_439), null);
        Changed near = new Changed("x", far.at().plusSeconds(60L * by), null);
        Map<String, Signs> farther = house.with(accused, signs -> new Signs(null, null, List.of(), List.of(far)));
        Map<String, Signs> nearer = house.with(accused, signs -> new Signs(null, null, List.of(), List.of(near)));

        assertThat(place(house.rank(nearer), accused)).isLessThanOrEqualTo(place(house.rank(farther), accused));
    }

    @Property(tries = 300)
    void everyPointHasAReasonAndWhatCameAfterIsNone(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int size) {
        House house = new House(random, size);
        Map<String, Signs> after = new HashMap<>();
        house.signs.forEach((key, signs) -> after.put(
                key,
                new Signs(
                        signs.said(),
                        signs.since(),
                        signs.alerts(),
                        plus(signs.changes(), new Changed("later", START.plusSeconds(1), null)))));
        List<Suspect> suspects = house.rank(house.signs);

        assertThat(house.rank(after)).isEqualTo(suspects);
        assertThat(suspects).allSatisfy(suspect -> {
            assertThat(suspect.reasons()).isNotEmpty();
            assertThat(suspect.reasons().stream()
                            .mapToInt(Suspect.Reason::points)
                            .sum())
                    .isEqualTo(suspect.points());
        });
    }

    @Property(tries = 500)
    void nothingIllIsFoldedAwayAndNothingIsLost(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 250) int size,
            @ForAll @IntRange(min = 0, max = 40) int usual) {
        House house = new House(random, size);
        Set<String> ill = new HashSet<>();
        house.graph.nodes().stream().filter(_ -> random.nextInt(12) == 0).forEach(node -> ill.add(node.key()));

        Folded folded = Folded.of(house.graph, ill, usual);

        List<String> shown = folded.shown().stream().map(Node::key).toList();
        assertThat(shown).containsAll(ill).doesNotHaveDuplicates();
        int way = house.deepest();
        assertThat(shown).hasSizeLessThanOrEqualTo(Math.max(usual, ill.size() * (way + 1)));
        assertThat(folded.bunches()).hasSizeLessThanOrEqualTo(11).allMatch(bunch -> bunch.count() > 0);
        assertThat(folded.bunches().stream().mapToInt(Bunch::count).sum() + shown.size())
                .isEqualTo(house.graph.nodes().size());
        assertThat(folded.bunches().stream().flatMap(bunch -> Stream.ofNullable(bunch.at())))
                .isSubsetOf(shown);
        assertThat(Folded.of(house.graph, ill, size).bunches()).isEmpty();
    }

    private static int place(List<Suspect> suspects, String key) {
        List<String> keys = suspects.stream().map(Suspect::key).toList();
        return keys.contains(key) ? keys.indexOf(key) : keys.size();
    }

    private static <T> List<T> plus(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    /** Some services in levels, each needing some of the next, and signs at random. */
    private static final class House {
        private final Random random;
        private final Graph graph;
        private final List<String> affected = new ArrayList<>();
        private final Map<String, Signs> signs = new HashMap<>();

        House(Random random, int size) {
            this.random = random;
            List<Node> nodes = new ArrayList<>();
            List<Edge> edges = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int level = i == 0 ? 0 : random.nextInt(-3, 4);
                Node node = new Node("s" + i, "S" + i, Kind.SERVICE, 1 + random.nextInt(4), "", false, level);
                for (Node other : nodes) {
                    if (Math.abs(other.level() - level) == 1 && random.nextInt(3) == 0) {
                        boolean down = other.level() < level;
                        edges.add(new Edge(
                                down ? other.key() : node.key(), down ? node.key() : other.key(), Strength.HARD, ""));
                    }
                }
                nodes.add(node);
                if (level == 0) {
                    affected.add(node.key());
                }
                if (random.nextInt(3) == 0) {
                    signs.put(node.key(), signs());
                }
            }
            graph = new Graph(nodes, edges, Map.of());
        }

        private Signs signs() {
            Condition said =
                    random.nextBoolean() ? null : Condition.values()[random.nextInt(Condition.values().length)];
            List<Alerted> alerts =
                    Stream.generate(this::alert).limit(random.nextInt(3)).toList();
            List<Changed> changes = Stream.generate(() -> change(2_000))
                    .limit(random.nextInt(3))
                    .toList();
            return new Signs(said, null, alerts, changes);
        }

        Alerted alert() {
            AlertSeverity[] all = AlertSeverity.values();
            return new Alerted(random.nextInt(1_000), all[random.nextInt(all.length)], "LagIsHigh");
        }

        Changed change(int most) {
            return new Changed("7." + random.nextInt(50), START.minusSeconds(60L * random.nextInt(most)), null);
        }

        String any() {
            return graph.nodes().get(random.nextInt(graph.nodes().size())).key();
        }

        int deepest() {
            return graph.nodes().stream()
                    .mapToInt(node -> Math.abs(node.level()))
                    .max()
                    .orElse(0);
        }

        Map<String, Signs> with(String key, java.util.function.UnaryOperator<Signs> change) {
            Map<String, Signs> more = new HashMap<>(signs);
            more.put(key, change.apply(signs.getOrDefault(key, Signs.NONE)));
            return more;
        }

        List<Suspect> rank(Map<String, Signs> by) {
            return Suspects.rank(graph, affected, by, START);
        }
    }
}

package dev.andon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.catalog.Dependency.Strength;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Graph.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is around a service, by levels; and rings, found when and only when there are some. */
class GraphTest {
    @Test
    void whatNeedsItStandsAboveAndWhatItNeedsBelow() {
        Snapshot now = house("shop>till", "till>gateway", "gateway>bank", "report~gateway", "app>shop");

        Graph near = Graph.around(now, List.of("till"), new Reach(1, 1, false, 12));
        Graph far = Graph.around(now, List.of("gateway"), new Reach(2, 2, true, 12));

        assertThat(levels(near)).isEqualTo(Map.of("till", 0, "shop", -1, "gateway", 1));
        assertThat(levels(far)).isEqualTo(Map.of("gateway", 0, "till", -1, "shop", -2, "bank", 1));
    }

    @Test
    void aRingIsWalkedOnce() {
        Snapshot now = house("a>b", "b>c", "c>a");

        assertThat(levels(Graph.around(now, List.of("a"), new Reach(6, 6, false, 12))))
                .isEqualTo(Map.of("a", 0, "c", -1, "b", 1));
        assertThat(Cycles.among(now.services(), Set.of("b"))).containsExactly("A cycle: a → b → c → a");
        assertThat(Cycles.among(now.services(), Set.of("z"))).isEmpty();
    }

    @Test
    void aThousandDependentsAreFoldedIntoANumber() {
        String[] said = new String[1_000];
        Arrays.setAll(said, i -> "s" + i + ">hub");

        Graph graph = Graph.around(house(said), List.of("hub"), Reach.usual());

        assertThat(graph.nodes()).hasSize(13);
        assertThat(graph.folded()).isEqualTo(Map.of(-1, 988));
        assertThat(Picture.of(graph, Map.of(), 6, 168).boxes()).hasSize(13);
    }

    @Property(tries = 300)
    void ringsAreTheGroupsThatReachThemselves(@ForAll("edges") List<String> said) {
        Snapshot now = house(said.toArray(String[]::new));
        Set<Set<String>> expected = new HashSet<>();
        for (String key : now.services().keySet()) {
            Set<String> group = new HashSet<>();
            Set<String> from = reachable(now, key);
            from.stream().filter(other -> reachable(now, other).contains(key)).forEach(group::add);
            if (group.size() > 1) {
                expected.add(group);
            }
        }

        List<String> told = Cycles.among(now.services(), now.services().keySet());

        assertThat(told).hasSameSizeAs(expected);
        for (String sentence : told) {
            List<String> way =
                    List.of(sentence.replaceAll("A cycle: |, with.*", "").split(" → "));
            for (int i = 0; i + 1 < way.size(); i++) {
                String next = way.get(i + 1);
                assertThat(now.service(way.get(i)).orElseThrow().dependencies())
                        .as(sentence)
                        .anyMatch(dependency -> dependency.on().equals(next));
            }
        }
    }

    @Provide
    Arbitrary<List<String>> edges() {
        Arbitrary<String> name = Arbitraries.of("a", "b", "c", "d", "e", "f", "g");
        return name.flatMap(from -> name.filter(to -> !to.equals(from)).map(to -> from + ">" + to))
                .list()
                .ofMaxSize(14);
    }

    private static Set<String> reachable(Snapshot now, String key) {
        Set<String> reached = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(key));
        while (!next.isEmpty()) {
            for (Dependency dependency :
                    now.service(next.removeLast()).orElseThrow().dependencies()) {
                if (reached.add(dependency.on())) {
                    next.add(dependency.on());
                }
            }
        }
        return reached;
    }

    private static Map<String, Integer> levels(Graph graph) {
        Map<String, Integer> levels = new HashMap<>();
        for (Node node : graph.nodes()) {
            levels.put(node.key(), node.level());
        }
        return levels;
    }

    /** {@code a>b}: a cannot do without b; {@code a~b}: it can. */
    private static Snapshot house(String... said) {
        Map<String, List<Dependency>> needs = new HashMap<>();
        for (String edge : said) {
            String[] ends = edge.split("[>~]");
            Strength strength = edge.contains(">") ? Strength.HARD : Strength.SOFT;
            needs.computeIfAbsent(ends[1], _ -> new ArrayList<>());
            List<Dependency> own = needs.computeIfAbsent(ends[0], _ -> new ArrayList<>());
            if (own.stream().noneMatch(d -> d.on().equals(ends[1]))) {
                own.add(new Dependency(ends[1], strength, ""));
            }
        }
        List<Service> services = new ArrayList<>();
        needs.forEach((key, own) -> services.add(
                new Service(key, key, "", 2, "", List.of(), List.of(), "", "", List.copyOf(own), false, 1)));
        return new Snapshot(services);
    }
}

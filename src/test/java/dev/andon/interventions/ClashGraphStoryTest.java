package dev.andon.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.interventions.VicinityProperties.World;
import dev.andon.response.Declarations;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Intervening;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.response.Intervening.Near;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * On a random dependency graph, in the whole program: every pair of open interventions within the distance of the house is
 * told to both rooms before the second starts, no other pair is, and nobody starts without having seen.
 */
@StoryTest
@SuppressWarnings("NullAway.Init")
class ClashGraphStoryTest {
    private static final int SERVICES = 9;
    private static final int ROOMS = 3;
    private static final int STEPS = 14;

    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    IncidentLog log;

    private InterventionStage stage;

    /** @param met those it was near of what was open while it was */
    private record Planned(Incident room, long id, int service, List<Planned> met) {

        @Override
        public String toString() {
            return "%d-%d".formatted(room.number(), id);
        }
    }

    @BeforeEach
    void quiet() {
        stage = new InterventionStage(cast, declarations, log);
        stage.quiet();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void exactlyThePairsWithinTheDistanceAreTold(int distance) {
        Random dice = new Random(distance * 31L);
        boolean[][] near = catalog(dice, distance);
        stage.policy(Map.of("clearing", "none", "clash_distance", distance));
        List<Incident> rooms = IntStream.range(0, ROOMS)
                .mapToObj(n -> stage.declare("Room %d of %d".formatted(n, distance), false))
                .toList();
        List<Planned> open = new ArrayList<>();
        List<Planned> all = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            Planned one = announced(rooms.get(dice.nextInt(ROOMS)), dice.nextInt(SERVICES), distance);
            open.stream()
                    .filter(other -> near[one.service()][other.service()] || near[other.service()][one.service()])
                    .forEach(one.met()::add);
            starts(one);
            open.add(one);
            all.add(one);
            if (dice.nextInt(4) == 0) {
                Planned over = open.remove(dice.nextInt(open.size()));
                stage.finish(cast.owner(), over.room(), over.id());
            }
        }

        all.forEach(one -> all.stream()
                .filter(other -> !other.toString().equals(one.toString()))
                .forEach(other -> isToldAsItIs(one, other)));
        assertThat(all).as("the dice made pairs").anyMatch(one -> !one.met().isEmpty());
    }

    private boolean[][] catalog(Random dice, int distance) {
        boolean[][] needs = new boolean[SERVICES][SERVICES];
        for (int service = 0; service < SERVICES; service++) {
            List<Map<String, String>> on = new ArrayList<>();
            for (int other = 0; other < service; other++) {
                if (dice.nextInt(4) == 0) {
                    needs[service][other] = true;
                    on.add(Map.of("on", key(distance, other)));
                }
            }
            Map<String, ?> body =
                    Map.of("key", key(distance, service), "name", key(distance, service), "depends_on", on);
            assertThat(cast.owner().api().postJson("/api/v1/services", body).status())
                    .isEqualTo(201);
        }
        return new World(needs, List.of()).within(distance);
    }

    private static String key(int round, int service) {
        return "round%d-s%d".formatted(round, service);
    }

    private Planned announced(Incident room, int service, int distance) {
        return new Planned(
                room, stage.announced(cast.responder(), room, key(distance, service)), service, new ArrayList<>());
    }

    /** Without having seen anything, which is refused when there is something; then having seen it. */
    private void starts(Planned one) {
        Answer blind = stage.start(cast.responder(), one.room(), one.id());
        assertThat(blind.status())
                .as("%s, near %s", one, one.met())
                .isEqualTo(one.met().isEmpty() ? 201 : 409);
        if (blind.status() == 409) {
            String[] seen = one.met().stream().map(Planned::toString).toArray(String[]::new);
            assertThat(stage.start(cast.responder(), one.room(), one.id(), seen).status())
                    .isEqualTo(201);
        }
    }

    /** Of a pair in one room that room is told once, by the later one. */
    private void isToldAsItIs(Planned one, Planned other) {
        boolean met = one.met().contains(other) || other.met().contains(one);
        boolean later = one.room().id() != other.room().id() || one.id() > other.id();
        List<Intervening> said = stage.said(one.room());
        List<Integer> told = IntStream.range(0, said.size())
                .filter(at -> said.get(at) instanceof ClashFound found
                        && found.intervention() == one.id()
                        && names(found.with(), other))
                .boxed()
                .toList();
        assertThat(told).as("%s is told of %s", one, other).hasSize(met && later ? 1 : 0);
        if (met && later && one.met().contains(other)) {
            int started = IntStream.range(0, said.size())
                    .filter(at -> said.get(at) instanceof InterventionStarted e && e.intervention() == one.id())
                    .findFirst()
                    .orElseThrow();
            assertThat(told.getFirst()).as("before %s starts", one).isLessThan(started);
        }
    }

    private static boolean names(@org.jspecify.annotations.Nullable Near with, Planned other) {
        return with != null && with.number() == other.room().number() && with.intervention() == other.id();
    }
}

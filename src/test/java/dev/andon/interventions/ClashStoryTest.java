package dev.andon.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.interventions.internal.OpenTable;
import dev.andon.response.Declarations;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.ClashStarted;
import dev.andon.response.Intervening.Near;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Listener;
import dev.andon.testing.StoryTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is done to production in one incident is shown where something near it is done in another. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class ClashStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    IncidentLog log;

    @Autowired
    OpenTable open;

    @Autowired
    InterventionBoard board;

    @Autowired
    Clock clock;

    @Autowired
    Http http;

    @Autowired
    Incidents incidents;

    @Autowired
    JsonMapper json;

    private InterventionStage stage;
    private Incident cards;
    private Incident disks;

    @BeforeEach
    void two() {
        stage = new InterventionStage(cast, declarations, log);
        stage.catalog();
        stage.quiet();
        cards = stage.declare("Checkout rejects cards", false);
        disks = stage.declare("Disks are full", false);
    }

    @Test
    void upAndDownstreamIsToldToBothRoomsBeforeTheSecondStarts() {
        long restore = stage.announced(cast.owner(), disks, "db");
        assertThat(stage.start(cast.owner(), disks, restore).status()).isEqualTo(201);

        Answer announced;
        String live = "/incidents/" + disks.number() + "/live?after=" + seq(disks);
        try (Listener room = Listener.open(cast.viewer(), http, live)) {
            announced = stage.announce(cast.responder(), cards, InterventionStage.plan("CHECKOUT-EU", "Roll back"));
            assertThat(room.awaitNews().awaitBeats(1).heard())
                    .as("live in the other room")
                    .contains("Clashes with", "/incidents/" + cards.number() + "/interventions/1");
        }

        assertThat(announced.json().at("/clashes/0/incident").asLong()).isEqualTo(disks.number());
        assertThat(announced.json().at("/clashes/0/path").toString()).isEqualTo("[\"checkout\",\"gateway\",\"db\"]");
        assertThat(stage.found(cards))
                .containsExactly(new ClashFound(1, "Roll back", new Near(disks.number(), false, restore, 2)));
        assertThat(stage.found(disks))
                .containsExactly(new ClashFound(restore, "Restart db", new Near(cards.number(), false, 1, 2)));

        Answer refused = stage.start(cast.responder(), cards, 1);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Restart db", "INC-" + disks.number(), disks.number() + "-" + restore);
        assertThat(stage.read(cast.viewer(), cards, 1).get("status").asString()).isEqualTo("cleared");
        assertThat(stage.start(cast.responder(), cards, 1, disks.number() + "-" + restore)
                        .status())
                .isEqualTo(201);

        assertThat(stage.said(disks))
                .endsWith(new ClashStarted(restore, "Restart db", new Near(cards.number(), false, 1, 2)));
        stage.finish(cast.owner(), disks, restore);
        assertThat(stage.passed(cards)).hasSize(1);
        assertThat(json.valueToTree(board.now(log, cards, clock.instant()))
                        .at("/clashes/0")
                        .propertyNames())
                .as("what does not know its reader names nothing")
                .containsExactly("intervention", "seq", "found_at", "passed_at");
        assertThat(board.now(log, cards, clock.instant()).unresolved()).isEmpty();
        assertThat(stage.found(cards)).as("told once").hasSize(1);
        assertThat(log.verify(cards.id()).intact()).isTrue();
    }

    private long seq(Incident incident) {
        return incidents.find(cast.viewer().actor(), incident.number()).seq();
    }

    @Test
    void whatMerelyNeedsTheSameIsNotNear() {
        stage.announced(cast.owner(), disks, "mail");
        stage.announced(cast.responder(), cards, "gateway");
        stage.announced(cast.responder(), cards, "shop");

        assertThat(stage.found(disks)).isEmpty();
        assertThat(stage.found(cards)).as("one pair in one room is told once").hasSize(1);
    }

    @Test
    void aNewClashAsksAgainAndAHostIsTheSameInAnyCase() {
        Map<String, Object> plan = InterventionStage.plan("shop", "Drain");
        plan.put("host", "EU-West-7");
        stage.announce(cast.responder(), cards, plan);
        Map<String, Object> there = InterventionStage.plan("mail", "Reboot");
        there.put("host", " eu-west-7");
        stage.announce(cast.owner(), disks, there);
        String first = disks.number() + "-1";
        assertThat(stage.start(cast.responder(), cards, 1).body()).contains(first);
        stage.announced(cast.owner(), disks, "checkout");

        Answer again = stage.start(cast.responder(), cards, 1, first);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains(disks.number() + "-2");
        assertThat(stage.start(cast.responder(), cards, 1, first, disks.number() + "-2")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsOverIsNotNear() {
        long one = stage.announced(cast.owner(), disks, "db");
        assertThat(stage.step(cast.owner(), disks, one, "withdrawals", Map.of()).status())
                .isEqualTo(201);
        stage.announced(cast.owner(), disks, "db");
        cast.owner().api().postJson(stage.room(disks) + "/status-changes", Map.of("status", "resolved"));

        stage.announced(cast.responder(), cards, "db");

        assertThat(stage.found(cards)).isEmpty();
        assertThat(cast.viewer().api().get("/api/v1/interventions").json().get("items"))
                .noneMatch(item -> item.get("incident").asLong() == disks.number());
    }

    @Test
    void whoWasToldLearnsThatTheOtherIncidentIsOverAndOfItAgainWhenItIsReopened() {
        stage.announced(cast.owner(), disks, "db");
        stage.announced(cast.responder(), cards, "db");
        cast.owner().api().postJson(stage.room(disks) + "/status-changes", Map.of("status", "resolved"));
        await().untilAsserted(() -> assertThat(stage.passed(cards)).hasSize(1));
        assertThat(stage.start(cast.responder(), cards, 1).status()).isEqualTo(201);

        Map<String, String> back = Map.of("status", "investigating", "reason", "It is back");
        cast.owner().api().postJson(stage.room(disks) + "/status-changes", back);

        assertThat(stage.start(cast.owner(), disks, 1).body()).contains(cards.number() + "-1");
        assertThat(stage.found(cards)).hasSize(2);
    }

    @Test
    void whatGoesOnInAReopenedIncidentIsToldAgainAtOnce() {
        long restore = stage.announced(cast.owner(), disks, "db");
        stage.start(cast.owner(), disks, restore);
        stage.announced(cast.responder(), cards, "db");
        cast.owner().api().postJson(stage.room(disks) + "/status-changes", Map.of("status", "resolved"));
        await().untilAsserted(() -> assertThat(stage.passed(cards)).hasSize(1));

        Map<String, String> back = Map.of("status", "investigating", "reason", "It is back");
        cast.owner().api().postJson(stage.room(disks) + "/status-changes", back);

        await().untilAsserted(() -> assertThat(stage.found(cards)).hasSize(2));
        assertThat(stage.found(disks)).hasSize(2);
        assertThat(board.now(log, cards, clock.instant()).unresolved()).hasSize(1);
    }

    @Test
    void theHouseSaysHowNearIsTooNear() {
        stage.policy(Map.of("clearing", "none", "clash_distance", 1));
        stage.announced(cast.owner(), disks, "db");
        stage.announced(cast.responder(), cards, "checkout");
        assertThat(stage.found(cards)).isEmpty();

        stage.policy(Map.of("clearing", "none", "clash_distance", 2));

        assertThat(stage.start(cast.responder(), cards, 1).status())
                .as("found at the start")
                .isEqualTo(409);
        assertThat(stage.found(disks)).hasSize(1);
    }

    @Test
    void ofTwoThatStartAtOnceTheSecondSeesTheFirst() throws InterruptedException {
        for (int round = 0; round < 6; round++) {
            Incident one = stage.declare("One " + round, false);
            Incident other = stage.declare("Other " + round, false);

            List<Answer> answers = atOnce(
                    List.of(() -> begun(cast.responder(), one, "checkout"), () -> begun(cast.owner(), other, "db")));

            assertThat(answers)
                    .as("not both start without having seen the other")
                    .anyMatch(answer -> answer.status() == 409)
                    .noneMatch(answer -> answer.status() >= 500);
            assertThat(stage.found(one)).hasSize(1);
            assertThat(stage.found(other)).hasSize(1);
            finishAll(one, other);
        }
    }

    /** Announced and started in one go, by somebody who has seen nothing. */
    private Answer begun(Cast.Member who, Incident incident, String service) {
        return stage.start(who, incident, stage.announced(who, incident, service));
    }

    private void finishAll(Incident... incidents) {
        for (Incident incident : incidents) {
            stage.finish(cast.owner(), incident, 1);
            stage.step(cast.owner(), incident, 1, "withdrawals", Map.of());
        }
    }

    @Test
    void manyWhoActAtOnceNeverWaitInARingAndTheTableIsTheFold() throws InterruptedException {
        List<Incident> rooms =
                Stream.of("a", "b", "c").map(name -> stage.declare(name, false)).toList();
        List<String> services = List.of("db", "gateway", "checkout", "shop", "mail");
        Random dice = new Random(7);
        List<Callable<Answer>> acts = java.util.stream.IntStream.range(0, 30)
                .mapToObj(_ -> act(rooms.get(dice.nextInt(3)), services.get(dice.nextInt(5)), dice.nextInt(4)))
                .toList();

        assertThat(atOnce(acts)).noneMatch(answer -> answer.status() >= 500);

        List<OpenIntervention> folded = rooms.stream()
                .flatMap(room -> board.now(log, room, clock.instant()).open().stream()
                        .map(one -> OpenIntervention.of(room.id(), one)))
                .toList();
        assertThat(open.all().stream().filter(one -> rooms.stream().anyMatch(room -> room.id() == one.incidentId())))
                .containsExactlyInAnyOrderElementsOf(folded);
        assertThat(folded).isNotEmpty();
        assertThat(rooms).allMatch(room -> log.verify(room.id()).intact());
    }

    private Callable<Answer> act(Incident room, String service, int further) {
        return () -> {
            long id = stage.announced(cast.owner(), room, service);
            Answer last = stage.start(cast.owner(), room, id);
            if (further == 1) {
                last = stage.finish(cast.owner(), room, id);
            } else if (further == 2) {
                last = stage.step(cast.owner(), room, id, "withdrawals", Map.of());
            }
            return last;
        };
    }

    private static List<Answer> atOnce(List<Callable<Answer>> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new java.util.ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(work)) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

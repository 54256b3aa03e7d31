package dev.andon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Accounts;
import dev.andon.people.Actor;
import dev.andon.people.NewToken;
import dev.andon.people.SetUp;
import dev.andon.people.Tokens;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client that lost our answer asks again, and nothing happens twice. */
@StoryTest
@Import(Jars.class)
class IdempotencyTest {
    private static final String JARS = "/api/v1/jars";
    private static final String HONEY = "{\"title\": \"honey\"}";

    @Autowired
    Http anonymous;

    @Autowired
    Jars jars;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Autowired
    IdempotentRequests requests;

    private static Actor ines = Actor.system();
    private static String token = "";
    private static String otherToken = "";

    @BeforeAll
    static void aHouseWithTwoPrograms(@Autowired Accounts accounts, @Autowired Tokens tokens) {
        ines = accounts.setUp(new SetUp("Tidewater", "Ines", "ines@example.org", "correct horse battery", "UTC"))
                .actor();
        token = tokens.issue(ines, new NewToken("one", "responder", null)).secret();
        var viewer = tokens.issue(ines, new NewToken("two", "viewer", null));
        otherToken = viewer.secret();
    }

    @BeforeEach
    void anEmptyShelf() {
        clock.set(TestClock.START);
        jars.made.clear();
        jars.broken = false;
        db.sql("delete from idempotent_request").update();
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndIsDoneOnce() {
        Answer first = with("a").postJson(JARS, HONEY);
        Answer again = with("a").postJson(JARS, HONEY);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.location()).isEqualTo(first.location()).isEqualTo("/api/v1/jars/1");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(jars.made).hasSize(1);
    }

    @Test
    void withoutAKeyEveryRequestCounts() {
        anonymous.bearer(token).postJson(JARS, HONEY);
        anonymous.bearer(token).postJson(JARS, HONEY);
        assertThat(jars.made).hasSize(2);
        assertThat(jars.lastKey.get()).isNull();
    }

    @Test
    void aKeyIsHandedOnWithItsCallerInFront() {
        with("a").postJson(JARS, HONEY);
        assertThat(jars.lastKey.get()).isEqualTo("person/" + ines.id() + ":a");
    }

    @Test
    void theSameKeyForAnotherBodyIsRefused() {
        with("a").postJson(JARS, HONEY);
        Answer other = with("a").postJson(JARS, "{\"title\": \"jam\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/type").asString()).isEqualTo("urn:andon:problem:idempotency-key-reused");
        assertThat(other.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(jars.made).containsExactly("honey");
    }

    @Test
    void aRefusalIsKeptToo() {
        assertThat(with("a").postJson(JARS, "{}").status()).isEqualTo(422);
        Answer again = with("a").postJson(JARS, "{}");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void afterAFaultOfOursTheKeyIsFreeAgain() {
        jars.broken = true;
        assertThat(with("a").postJson(JARS, HONEY).status()).isEqualTo(500);
        jars.broken = false;
        assertThat(with("a").postJson(JARS, HONEY).status()).isEqualTo(201);
        assertThat(jars.made).hasSize(1);
    }

    @Test
    void whoMayNotIsToldSoEachTimeAnew() {
        Http viewer = anonymous.bearer(otherToken).with("Idempotency-Key", "a");
        assertThat(viewer.postJson(JARS, HONEY).status()).isEqualTo(403);
        assertThat(rows()).isZero();
    }

    @Test
    void ofTwoEqualRequestsAtOnceOneIsDoneAndTheOtherIsAskedToWait() throws Exception {
        var entered = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        jars.goOn = goOn;
        jars.entered = entered;
        try {
            var first = CompletableFuture.supplyAsync(() -> with("a").postJson(JARS, HONEY));
            entered.await();
            Answer second = with("a").postJson(JARS, HONEY);
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.header("Retry-After")).isEqualTo("1");
            goOn.countDown();
            assertThat(first.join().status()).isEqualTo(201);
        } finally {
            goOn.countDown();
            jars.entered = null;
            jars.goOn = null;
        }
        assertThat(jars.made).hasSize(1);
        assertThat(with("a").postJson(JARS, HONEY).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void manyEqualRequestsAtOnceMakeOne() {
        var answers = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> with("a").postJson(JARS, HONEY)))
                .toList();
        assertThat(answers)
                .extracting(answer -> answer.join().status())
                .contains(201)
                .isSubsetOf(201, 409);
        assertThat(jars.made).hasSize(1);
    }

    @Test
    void aRequestThatDiedWithItsNodeIsTakenOverAfterAMinute() {
        with("a").postJson(JARS, HONEY);
        // as a crash leaves it
        db.sql("update idempotent_request set finished_at = null, status = null, started_at = :then")
                .param("then", Timestamp.from(TestClock.START))
                .update();
        clock.set(TestClock.START.plusSeconds(59));
        assertThat(with("a").postJson(JARS, HONEY).status()).isEqualTo(409);
        clock.set(TestClock.START.plusSeconds(61));
        assertThat(with("a").postJson(JARS, HONEY).status()).isEqualTo(201);
        assertThat(with("a").postJson(JARS, HONEY).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void whatIsKeptCannotBeReadWithoutTheKey() {
        with("a-key-nobody-guesses").postJson(JARS, "{\"title\": \"shown once\"}");
        String kept = db.sql("select t::text || encode(body, 'escape') from idempotent_request t")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("shown once").doesNotContain("nobody-guesses");
    }

    @Test
    void keysAreForgottenAfterTwoDays() {
        with("a").postJson(JARS, HONEY);
        clock.forward(Duration.ofHours(47));
        requests.purge();
        assertThat(rows()).isOne();
        clock.forward(Duration.ofHours(2));
        requests.purge();
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\tbed"})
    void aKeyThatMakesNoSenseIsRefusedByName(String key) {
        Answer answer = with(key).postJson(JARS, HONEY);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void aKeyHas255CharactersAtMost() {
        assertThat(with("k".repeat(255)).postJson(JARS, HONEY).status()).isEqualTo(201);
        assertThat(with("k".repeat(256)).postJson(JARS, HONEY).status()).isEqualTo(400);
    }

    @Test
    void whoIsNotKnownIsNotKnownWithAKeyEither() {
        assertThat(anonymous.with("Idempotency-Key", "a").postJson(JARS, HONEY).status())
                .isEqualTo(401);
    }

    private Http with(String key) {
        return anonymous.bearer(token).with("Idempotency-Key", key);
    }

    private int rows() {
        return db.sql("select count(*) from idempotent_request")
                .query(Integer.class)
                .single();
    }
}

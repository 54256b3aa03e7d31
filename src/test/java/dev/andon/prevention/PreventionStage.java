package dev.andon.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.State;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.response.Act;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A house with incidents, follow-ups of earlier ones, and days that pass. */
@StoryTest
@SuppressWarnings("NullAway.Init")
abstract class PreventionStage {
    static final String LEDGER = "/api/v1/follow-ups/prevention";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowingUp followingUp;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    Http api() {
        return cast.responder().api();
    }

    Act act() {
        return Act.by(cast.responder().actor(), "api");
    }

    LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    void days(int days) {
        clock.forward(Duration.ofDays(days));
    }

    long incident(String title, String service, String visibility) {
        clock.forward(Duration.ofHours(1));
        return done(
                        "/api/v1/incidents",
                        Map.of(
                                "title",
                                title,
                                "severity",
                                "sev2",
                                "visibility",
                                visibility,
                                "services",
                                List.of(service)))
                .get("number")
                .asLong();
    }

    /** After so long. */
    void over(long number, Duration after) {
        clock.forward(after);
        String incident = "/api/v1/incidents/" + number;
        done(incident + "/status-changes", Map.of("status", "resolved", "reason", "It is back."));
        await().until(() -> api().get(incident + "/report").status() == 200);
    }

    JsonNode done(String path, Map<String, ?> body) {
        Answer answer = api().postJson(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 299);
        return answer.json();
    }

    /** Says that a factor played a part. */
    void factor(long number, String factor, String role) {
        String nodes = "/api/v1/incidents/" + number + "/report/whys/nodes";
        done(nodes, Map.of("text", "Because of " + factor, "factor", factor, "kind", "technical", "role", role));
    }

    long team(String key, String name) {
        Answer made = cast.owner().api().postJson("/api/v1/teams", Map.of("key", key, "name", name));
        assertThat(made.status()).as(made.body()).isIn(201, 409, 422);
        return made.status();
    }

    FollowUp followUp(long number, String title, String team, int due, @Nullable String factor) {
        FollowUpDraft draft =
                FollowUpDraft.titled(title).withDue(in(due)).withTeam(team).withFactor(factor);
        return followingUp.create(act(), number, draft);
    }

    State state(FollowUp one) {
        return followUps.find(Actor.system(), one.number()).state();
    }

    /** What is looked for beside everything else was looked for. */
    void look() {
        db.sql("update scheduled_tasks set execution_time = :now where task_name = 'prevention.lookout'")
                .param("now", Times.sql(clock.instant()))
                .update();
        timers.runDue();
    }

    String room(Http who, long number) {
        return who.get("/incidents/" + number).body();
    }

    static String beside(long number) {
        return "/incidents/" + number + "/report/prevention";
    }

    Answer says(Cast.Member who, long number, FollowUp one, String answer, String reason) {
        return who.api()
                .json(
                        "PUT",
                        "/api/v1" + beside(number) + "/" + one.number(),
                        Map.of("answer", answer, "reason", reason));
    }

    /** Of a list. */
    static List<JsonNode> items(Http who, String path) {
        Answer answer = who.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .toList();
    }

    /** What the ledger says of a follow-up; empty when nothing. */
    static List<JsonNode> ledger(Http who, FollowUp one) {
        return items(who, LEDGER + "?page_size=200").stream()
                .filter(line -> line.at("/follow_up/number").asLong() == one.number())
                .toList();
    }

    static List<String> refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().get("errors").findValuesAsString("field");
    }

    Instant now() {
        return clock.instant();
    }
}

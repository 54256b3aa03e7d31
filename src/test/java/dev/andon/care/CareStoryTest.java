package dev.andon.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.EventCodec;
import dev.andon.response.GiveTask;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Participants;
import dev.andon.response.Response;
import dev.andon.response.Status;
import dev.andon.response.Tasks;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A long night, and how Andon looks after those who are in it. It begins at nine in the morning, UTC. */
@StoryTest
class CareStoryTest {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String HOURS = "(?i)\\bhas been on|have been on|seconds_on_duty\":\\d|\\d h on duty";

    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Participants participants;

    @Autowired
    Tasks tasks;

    @Autowired
    IncidentLog log;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    JdbcClient db;

    @SuppressWarnings("NullAway.Init")
    private Incident incident;

    /** Responds, in Auckland: nine in the morning here is ten in the evening there. */
    @SuppressWarnings("NullAway.Init")
    private Cast.Member moana;

    /** Rui commands; Moana is asked to come. */
    @BeforeEach
    void aNight() {
        clock.set(TestClock.START);
        moana = cast.join("Moana " + NAMES.incrementAndGet(), Access.RESPONDER, "Pacific/Auckland");
        incident = declarations.declare(
                rui(), new Declare("Checkout is slow", "sev2", null, null, List.of(), false, List.of()));
        response.assignRole(
                rui(), incident.number(), "commander", cast.responder().id());
        participants.invite(rui(), incident.number(), moana.id(), "You know the checkout");
    }

    @AfterEach
    void asTheHouseHadIt() {
        settings(Map.of("prompts", true, "relief_minutes", 240, "night_minutes", 120, "break_minutes", 15));
    }

    @Test
    void aBreathWhenOneComesAirBeforeOneBeginsABreakWhenItIsOver() {
        assertThat(moments(moana)).containsExactly("breath");
        assertThat(room(moana)).contains("one slow breath in");
        participants.join(act(moana), incident.number(), null);
        assertThat(moments(moana)).containsExactly("breath");
        assertThat(say(moana, "breath", "1", "dismissed")).isEqualTo(201);
        assertThat(say(moana, "breath", "1", "dismissed")).as("twice").isEqualTo(201);
        assertThat(moments(moana)).isEmpty();

        long task = tasks.give(rui(), incident.number(), new GiveTask(moana.id(), "Move the queue", 30))
                .task();
        assertThat(moments(moana)).isEmpty();
        tasks.acknowledge(act(moana), incident.number(), task);
        assertThat(moments(moana)).containsExactly("air");
        assertThat(room(moana)).contains("Before “Move the queue”");
        clock.forward(Duration.ofMinutes(11));
        assertThat(moments(moana)).isEmpty();

        response.changeStatus(rui(), incident.number(), Status.MONITORING, null);
        response.changeStatus(rui(), incident.number(), Status.RESOLVED, null);
        assertThat(moments(moana)).containsExactly("break");
        assertThat(moments(cast.responder())).contains("break");
        assertThat(moments(cast.outsider())).as("was not in it").isEmpty();
        Http browser = moana.browser();
        browser.get("/incidents/" + incident.number());
        JsonNode offered = prompts(moana).get(0);
        assertThat(browser.postForm(
                                "/incidents/" + incident.number() + "/care/answers",
                                Map.of(
                                        "moment",
                                        "break",
                                        "about",
                                        offered.get("about").asString(),
                                        "answer",
                                        "taken"))
                        .status())
                .isEqualTo(303);
        assertThat(mine(moana).get("rests_until").asString())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(15)).toString());
        assertThat(room(cast.responder())).contains("On a break", moana.person().name() + " until");
        assertThat(room(cast.owner())).doesNotContain("On a break");
        assertThat(log.entries(incident.id()))
                .as("nothing in the log")
                .noneMatch(entry -> EventCodec.write(entry.event()).toString().contains("break"));
    }

    @Test
    void aRunbookIsOpenedWithAir() {
        participants.join(act(moana), incident.number(), null);
        String key = "slow" + NAMES.incrementAndGet();
        cast.owner().api().postJson("/api/v1/runbooks", Map.of("key", key, "name", "Slow carts", "text", "- [ ] Look"));
        Http browser = moana.browser();
        String page = "/incidents/" + incident.number() + "/runbooks/" + key;

        assertThat(browser.get(page).body()).contains("Before the first step: a little air");
        browser.postForm(
                "/incidents/" + incident.number() + "/care/answers",
                Map.of("moment", "air", "about", "runbook Slow carts", "answer", "dismissed", "runbook", "Slow carts"));
        assertThat(browser.get(page).body()).doesNotContain("Before the first step");
    }

    @Test
    void reliefAfterLongAndSoonerAtNightThereAndFoodMeanwhile() {
        participants.join(act(moana), incident.number(), null);
        clock.forward(Duration.ofMinutes(119));
        assertThat(moments(moana)).doesNotContain("relief");
        assertThat(moments(cast.responder())).as("eleven in Lisbon or London").doesNotContain("relief");
        clock.forward(Duration.ofMinutes(2));

        assertThat(moments(moana)).as("midnight in Auckland").contains("relief");
        assertThat(text(moana, "relief")).contains("2 h 1 min", "it is 00:01 for you");
        JsonNode relief = relief(cast.responder()).json();
        assertThat(relief.at("/people/0/name").asString())
                .isEqualTo(moana.person().name());
        assertThat(relief.at("/people/0/local_time").asString()).isEqualTo("00:01");
        assertThat(relief.at("/people/0/night").asBoolean()).isTrue();
        assertThat(room(cast.responder())).contains(moana.person().name() + " has been on for 2 h 1 min");

        clock.forward(Duration.ofMinutes(60));
        assertThat(moments(moana)).contains("food");
        assertThat(room(cast.responder()))
                .contains("Time for food: " + moana.person().name());
        clock.forward(Duration.ofMinutes(60));
        assertThat(moments(cast.responder())).as("by day after four hours").contains("relief");
        assertThat(text(cast.responder(), "relief")).contains("4 h").doesNotContain("for you");
        assertThat(mine(cast.responder()).toString()).contains("/handovers/new?role=commander");
    }

    @Test
    void nobodyElseLearnsAnybodysHours() {
        participants.join(act(moana), incident.number(), null);
        participants.join(act(cast.outsider()), incident.number(), null);
        cast.owner()
                .api()
                .json(
                        "PUT",
                        "/api/v1/house",
                        Map.of("name", "Lantern", "zone", "UTC", "cost", Map.of("currency", "EUR", "rate", 50)));
        clock.forward(Duration.ofHours(5));
        String api = "/api/v1/incidents/" + incident.number();
        String room = "/incidents/" + incident.number();
        String moanas = "\"person_id\":%d".formatted(moana.id());

        for (Cast.Member other : List.of(cast.owner(), cast.outsider(), cast.viewer())) {
            assertThat(other.api().get(api + "/care/relief").status()).isEqualTo(403);
            Http browser = other.browser();
            List<String> seen = new ArrayList<>();
            for (String page :
                    List.of("", "/panels/crew", "/participants", "/care", "/details", "/catch-up", "/roster", "/log")) {
                seen.add(browser.get(room + page).body());
            }
            assertThat(seen)
                    .allSatisfy(page ->
                            assertThat(page).doesNotContain(moana.person().name() + " has been"));
            assertThat(browser.get(room + "/participants").body())
                    .doesNotContainPattern("Moana \\d+</span>(?:(?!</tr>)(?s:.))*\\d h\\b");
            other.api().get(api + "/participants").json().get("items").forEach(item -> {
                if (item.get("person_id").asLong() != other.id()) {
                    assertThat(item.path("seconds_on_duty").isNumber())
                            .as(item.toString())
                            .isFalse();
                }
            });
            assertThat(other.api().get(api + "/cost").body()).doesNotContain(moanas);
            assertThat(other.api().get(api + "/care").body())
                    .doesNotContain(moana.person().name());
        }
        assertThat(cast.owner().browser().get(room).body()).doesNotContainPattern(HOURS);
        assertThat(cast.responder().api().get(api + "/cost").body()).contains(moanas);
        assertThat(cast.responder().api().get(api + "/participants").body()).contains("seconds_on_duty\":18000");
        assertThat(moana.api().get(api + "/participants").body()).contains("seconds_on_duty\":18000");
        assertThat(cast.anonymous().get(api + "/care").status()).isEqualTo(401);
        assertThat(moana.api().get(api + "/events").body()).doesNotContain("care", "rests");
    }

    @Test
    void whoWantsNoneOfItIsLeftAloneAndSoIsAHouse() {
        participants.join(act(moana), incident.number(), null);
        clock.forward(Duration.ofHours(5));
        assertThat(moments(moana)).isNotEmpty();

        Http browser = moana.browser();
        browser.get("/account/care");
        assertThat(browser.postForm("/account/care", Map.of("off", "true")).status())
                .isIn(302, 303);
        assertThat(mine(moana).get("off").asBoolean()).isTrue();
        assertThat(mine(moana).path("on_duty_since").isNull()
                        || mine(moana).path("on_duty_since").isMissingNode())
                .isTrue();
        assertThat(relief(cast.responder()).body())
                .doesNotContain(moana.person().name());
        assertThat(moana.api()
                        .json("PUT", "/api/v1/me/care", Map.of("off", false))
                        .status())
                .isEqualTo(200);
        assertThat(moments(moana)).isNotEmpty();

        settings(Map.of("prompts", false));
        assertThat(moments(moana)).isEmpty();
        assertThat(relief(cast.responder()).json().get("people")).isEmpty();
        settings(Map.of("prompts", true, "relief_minutes", 600, "night_minutes", 600));
        assertThat(moments(moana)).doesNotContain("relief");
        assertThat(cast.owner().browser().get("/house/care").body()).contains("Prompts: on → off", "Olivia Owens");
        assertThat(cast.responder()
                        .api()
                        .json("PATCH", "/api/v1/care-settings", Map.of("prompts", false))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothingIsKeptOnceItIsOver() {
        participants.join(act(moana), incident.number(), null);
        say(moana, "breath", "1", "dismissed");
        assertThat(kept()).isEqualTo(1);
        clock.forward(Duration.ofMinutes(10));
        response.changeStatus(rui(), incident.number(), Status.RESOLVED, null);
        say(moana, "break", prompts(moana).get(0).get("about").asString(), "taken");
        assertThat(kept()).isEqualTo(2);

        clock.forward(Duration.ofHours(5));
        timers.runDue();
        assertThat(kept()).isZero();

        response.changeStatus(rui(), incident.number(), Status.INVESTIGATING, "it is back");
        participants.join(act(moana), incident.number(), "again");
        tasks.acknowledge(
                act(moana),
                incident.number(),
                tasks.give(rui(), incident.number(), new GiveTask(moana.id(), "Look", 5))
                        .task());
        say(moana, "air", prompts(moana).get(0).get("about").asString(), "dismissed");
        assertThat(kept()).isEqualTo(1);
        response.changeStatus(rui(), incident.number(), Status.RESOLVED, null);
        response.changeStatus(rui(), incident.number(), Status.CLOSED, null);
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsAnsweredAfterTheSecondEndIsKeptAsLongAsAfterTheFirst() {
        participants.join(act(moana), incident.number(), null);
        clock.forward(Duration.ofMinutes(10));
        response.changeStatus(rui(), incident.number(), Status.RESOLVED, null);
        clock.forward(Duration.ofHours(1));
        response.changeStatus(rui(), incident.number(), Status.INVESTIGATING, "it is back");
        participants.join(act(moana), incident.number(), "again");
        clock.forward(Duration.ofHours(2));
        response.changeStatus(rui(), incident.number(), Status.RESOLVED, null);
        say(moana, "break", prompts(moana).get(0).get("about").asString(), "taken");
        assertThat(kept()).isEqualTo(1);

        clock.forward(Duration.ofMinutes(61));
        timers.runDue();
        assertThat(kept()).isEqualTo(1);
        clock.forward(Duration.ofHours(3));
        timers.runDue();
        assertThat(kept()).isZero();
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThat(say(moana, "joy", "1", "dismissed")).isEqualTo(422);
        assertThat(say(moana, "breath", "1", "perhaps")).isEqualTo(422);
        assertThat(say(moana, "breath", "1", "taken")).isEqualTo(422);
        assertThat(say(moana, "breath", "7", "dismissed")).isEqualTo(409);
        assertThat(say(cast.outsider(), "breath", "1", "dismissed"))
                .as("was not asked")
                .isEqualTo(409);
        Http owner = cast.owner().api();
        for (Map<String, ?> bad : List.of(
                Map.of("break_minutes", 14),
                Map.of("relief_minutes", 0),
                Map.of("night_from", "late"),
                Map.of("meals", "noon"),
                Map.of("food_minutes", 100_000))) {
            var answer = owner.json("PATCH", "/api/v1/care-settings", bad);
            assertThat(answer.status()).as(bad.toString()).isEqualTo(422);
            assertThat(answer.json().get("errors").findValuesAsString("field"))
                    .containsExactly(bad.keySet().iterator().next());
        }
        assertThat(cast.owner()
                        .browser()
                        .postForm("/house/care", Map.of("break_minutes", "x", "meals", "noon"))
                        .body())
                .contains("Break minutes must be", "Meals must be", "noon");
    }

    private long kept() {
        return db.sql("select count(*) from care_answer where incident_id = :id")
                .param("id", incident.id())
                .query(Long.class)
                .single();
    }

    private int say(Cast.Member who, String moment, String about, String answer) {
        String path = "/api/v1/incidents/" + incident.number() + "/care/answers";
        return who.api()
                .postJson(path, Map.of("moment", moment, "about", about, "answer", answer))
                .status();
    }

    private JsonNode mine(Cast.Member who) {
        return who.api().get("/api/v1/incidents/" + incident.number() + "/care").json();
    }

    private JsonNode prompts(Cast.Member who) {
        return mine(who).get("prompts");
    }

    private List<String> moments(Cast.Member who) {
        return prompts(who).findValuesAsString("moment");
    }

    private String text(Cast.Member who, String moment) {
        List<String> texts = new ArrayList<>();
        prompts(who).forEach(prompt -> {
            if (prompt.get("moment").asString().equals(moment)) {
                texts.add(prompt.get("text").asString());
            }
        });
        return texts.getFirst();
    }

    private Answer relief(Cast.Member who) {
        return who.api().get("/api/v1/incidents/" + incident.number() + "/care/relief");
    }

    private String room(Cast.Member who) {
        return who.browser().get("/incidents/" + incident.number()).body();
    }

    private void settings(Map<String, ?> change) {
        assertThat(cast.owner()
                        .api()
                        .json("PATCH", "/api/v1/care-settings", change)
                        .status())
                .isEqualTo(200);
    }

    private Act rui() {
        return act(cast.responder());
    }

    private static Act act(Cast.Member who) {
        return Act.by(who.actor(), "web");
    }
}

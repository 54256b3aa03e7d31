package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People come, say why, are asked, step out; and it is no right to see anything. */
@StoryTest
class ParticipantsStoryTest extends ParticipantsStage {
    @Test
    void somebodyIsAskedComesAndStepsOut() {
        Incident incident = declare(false);
        Http rui = cast.responder().api();
        Cast.Member vera = cast.viewer();

        Answer asked = rui.postJson(api(incident), Map.of("person_id", vera.id(), "reason", "knows the gateway"));
        assertThat(asked.status()).isEqualTo(201);
        assertThat(vera.browser().get("/").body())
                .contains("Come to INC-" + incident.number(), "Rui Ramos asked you: knows the gateway");
        assertThat(vera.browser().get(room(incident)).body()).contains("Rui Ramos asked you to come");

        clock.forward(Duration.ofMinutes(10));
        Http browser = vera.browser();
        assertThat(browser.postForm(room(incident) + "/participants", Map.of()).status())
                .isEqualTo(303);
        assertThat(participant(incident, vera)).satisfies(mate -> {
            assertThat(mate.state()).isEqualTo("here");
            assertThat(mate.how()).isEqualTo("invited");
            assertThat(mate.reason()).isEqualTo("knows the gateway");
        });
        assertThat(browser.get(room(incident)).body())
                .contains("Step out", "Vera Vidal", "knows the gateway")
                .doesNotContain("asked you to come");

        clock.forward(Duration.ofMinutes(30));
        assertThat(browser.postForm(room(incident) + "/participants/departures", Map.of("reason", "shift ends"))
                        .location())
                .isEqualTo(room(incident));
        assertThat(participant(incident, vera)).satisfies(mate -> {
            assertThat(mate.state()).isEqualTo("left");
            assertThat(mate.seconds()).isEqualTo(1800);
        });
    }

    @Test
    void pressingTwiceJoinsOnceAndAReplayAppendsNothing() {
        Incident incident = declare(false);
        Http otto = cast.outsider().api();
        otto.with("Idempotency-Key", "j1").postJson(api(incident), Map.of());
        long seq = now(incident).seq();

        otto.with("Idempotency-Key", "j1").postJson(api(incident), Map.of());
        otto.postJson(api(incident), Map.of());
        assertThat(now(incident).seq()).isEqualTo(seq);

        otto.postJson(api(incident), Map.of("reason", "I wrote it"));
        assertThat(participant(incident, cast.outsider()).reason()).isEqualTo("I wrote it");
    }

    @Test
    void aCommanderIsShownTheHandoverFirstAndMayStillGo() {
        Incident incident = declare(false);
        response.assignRole(
                act(), incident.number(), "commander", cast.responder().id());
        Http browser = cast.responder().browser();
        String departures = room(incident) + "/participants/departures";
        browser.get(room(incident));

        Answer first = browser.postForm(departures, Map.of());
        assertThat(first.location()).endsWith("/participants/departure");
        assertThat(now(incident).holder("commander")).isNotNull();
        assertThat(browser.get(first.location()).body()).contains("nobody commands this incident", "Hand over first");

        browser.postForm(departures, Map.of("sure", "yes"));
        assertThat(now(incident).holder("commander")).isNull();
        assertThat(now(incident).crew().here()).isEmpty();
        assertThat(log.verify(incident.id()).intact()).isTrue();
    }

    @Test
    void overTheApiLeavingSaysWhatItLeavesOpen() {
        Incident incident = declare(false);
        response.assignRole(
                act(), incident.number(), "commander", cast.responder().id());

        Answer left = cast.owner()
                .api()
                .postJson(
                        "/api/v1" + room(incident) + "/departures",
                        Map.of("person_id", cast.responder().id(), "reason", "asleep"));

        assertThat(left.status()).isEqualTo(201);
        assertThat(left.json().get("released_roles").get(0).asString()).isEqualTo("commander");
        assertThat(left.json().get("warnings").get(0).asString()).contains("Nobody commands");
    }

    @Test
    void whoeverLeavesIsShownWhatTheyWereAskedToDo() {
        Incident incident = declare(false);
        Map<String, Object> task =
                Map.of("person_id", cast.responder().id(), "text", "Count waiting orders", "minutes", 10);
        cast.owner().api().postJson("/api/v1" + room(incident) + "/tasks", task);
        Http browser = cast.responder().browser();
        browser.get(room(incident));

        Answer first = browser.postForm(room(incident) + "/participants/departures", Map.of());
        assertThat(first.location()).endsWith("/participants/departure");
        assertThat(browser.get(first.location()).body())
                .contains("Your open tasks", "Count waiting orders", "Step out without handing over");

        Answer left = cast.responder().api().postJson("/api/v1" + room(incident) + "/departures", Map.of());
        assertThat(left.json().get("warnings").get(0).asString()).isEqualTo("Task 1 stays open: Count waiting orders");
    }

    @Test
    void rowsOlderThanCrewsAreFoldedAgain() {
        Incident incident = declare(false);
        db.sql("update incident set crew = null where id = :id")
                .param("id", incident.id())
                .update();

        log.refold(incident.id());

        assertThat(now(incident)).isEqualTo(incident);
    }

    @Test
    void whatItCostIsReckonedOnceTheHouseHasARate() {
        Incident incident = declare(false);
        String cost = "/api/v1" + room(incident) + "/cost";
        assertThat(cast.responder().api().get(cost).status()).isEqualTo(404);
        assertThat(cast.viewer().api().get(cost).status()).isEqualTo(403);
        assertThat(cast.owner().api().json("PUT", "/api/v1/house", """
            {"name":"Lantern Works","zone":"Europe/Lisbon",
             "cost":{"currency":"EUR","rate":80,"rates":{"owner":120}}}
            """).status())
                .isEqualTo(200);
        cast.outsider().api().postJson(api(incident), Map.of());
        Cast.Member olivia = cast.owner();
        olivia.api().postJson(api(incident), Map.of());
        clock.forward(Duration.ofMinutes(90));

        JsonNode told = olivia.api().get(cost).json();

        assertThat(told.get("currency").asString()).isEqualTo("EUR");
        assertThat(told.get("total").decimalValue()).isEqualByComparingTo("300.00");
        assertThat(told.get("seconds_on_duty").asLong()).isEqualTo(2 * 5400);
        assertThat(told.get("people").get(0).get("name").asString())
                .as("their own part; the others' is for the commander")
                .isEqualTo("Olivia Owens");
        assertThat(told.get("people")).hasSize(1);
        assertThat(told.at("/people/0/stretches/0/from_seq").asLong()).isEqualTo(3);
        assertThat(cast.responder().browser().get(room(incident) + "/details").body())
                .contains("EUR 300.00");
    }

    @Test
    void howLongSomebodyHasBeenAtItIsNotToldToAll() {
        Incident incident = declare(false);
        Cast.Member tom = cast.join("Tom Tired", Access.RESPONDER);
        tom.api().postJson(api(incident), Map.of());
        clock.forward(Duration.ofHours(5));

        assertThat(cast.viewer().browser().get(room(incident) + "/panels/crew").body())
                .contains("Tom Tired")
                .doesNotContain("5 h")
                .doesNotContainPattern("Tom Tired(?:(?!</li>)(?s:.))*<time");
        assertThat(cast.viewer()
                        .api()
                        .get("/api/v1" + room(incident) + "/catch-up")
                        .json()
                        .at("/here/0/since")
                        .isString())
                .isFalse();
        assertThat(cast.viewer().browser().get(room(incident) + "/participants").body())
                .contains("Tom Tired")
                .doesNotContainPattern("Tom Tired(?:(?!</tr>)(?s:.))*from <time");
        assertThat(tom.browser().get(room(incident) + "/participants").body())
                .containsPattern("Tom Tired(?:(?!</tr>)(?s:.))*5 h(?:(?!</tr>)(?s:.))*from <time");
        assertThat(of(tom, cast.viewer(), incident).path("since").isString()).isFalse();
        assertThat(of(tom, tom, incident).path("since").isString()).isTrue();
    }

    private static JsonNode of(Cast.Member who, Cast.Member viewer, Incident incident) {
        return viewer.api()
                .get(api(incident))
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("person_id").asLong() == who.id())
                .findFirst()
                .orElseThrow();
    }
}

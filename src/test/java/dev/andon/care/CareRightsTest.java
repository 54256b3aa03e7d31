package dev.andon.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.GiveTask;
import dev.andon.response.Status;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is said for somebody's good is theirs: who sees it, who wants none of it, and when it is forgotten. */
@StoryTest
class CareRightsTest extends CareStage {
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
        JsonNode relief = relief(cast.responder()).json();
        assertThat(relief.get("people")).isEmpty();
        assertThat(relief.get("prompts")).isEmpty();
        assertThat(relief.get("quiet").findValuesAsString("name"))
                .as("the commander must not take silence for rest")
                .containsExactly(moana.person().name());
        assertThat(relief.get("quiet").toString()).doesNotContain("since", "seconds", "hours");
        assertThat(room(cast.responder())).contains("Care is switched off, as they wish, by");
        assertThat(room(cast.owner())).doesNotContain("Care is switched off");
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
}

package dev.andon.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.EventCodec;
import dev.andon.response.GiveTask;
import dev.andon.response.Status;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A long night, and how Andon looks after those who are in it. It begins at nine in the morning, UTC. */
@StoryTest
class CareStoryTest extends CareStage {
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
}

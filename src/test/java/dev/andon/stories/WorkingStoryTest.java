package dev.andon.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Forty minutes of a bad night: the first idea is wrong, somebody objects to the remedy and is overruled, and a task
 * lies where nobody picks it up. All of it can be read afterwards.
 */
@StoryTest
class WorkingStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    private String room = "";

    @Test
    void aTeamWorksTheProblem() {
        declare();
        theFirstIdeaIsWrong();
        anObjectionIsOverruled();
        nobodyTakesTheTaskOn();
        theNightIsOver();
    }

    private void declare() {
        long number = post(olivia(), "/api/v1/incidents", Map.of("title", "Cards are declined", "severity", "sev2"))
                .json()
                .get("number")
                .asLong();
        room = "/api/v1/incidents/" + number;
        post(
                olivia(),
                room + "/role-handovers",
                Map.of("role", "commander", "person_id", cast.owner().id()));
    }

    private void theFirstIdeaIsWrong() {
        Answer raised = post(rui(), room + "/claims", Map.of("text", "The new release is the cause"));
        assertThat(raised.location()).isEqualTo(room + "/claims/1");
        clock.forward(ofMinutes(14));
        assertThat(page("")).contains("Not verified:", "“The new release is the cause”", "Rui Ramos");

        Answer unproven = rui().postJson(room + "/claims/1/verdicts", Map.of("verdict", "verified"));
        assertThat(unproven.status()).isEqualTo(422);
        assertThat(unproven.json().at("/errors/0/field").asString()).isEqualTo("evidence");

        Map<String, ?> seen = Map.of(
                "stance",
                "against",
                "kind",
                "output",
                "text",
                "first decline 01:02, release 01:40",
                "occurred_at",
                clock.instant().minus(ofMinutes(4)).toString());
        JsonNode evidence =
                post(rui(), room + "/claims/1/evidence", seen).json().at("/evidence/0");
        assertThat(evidence.get("observed_at").asString())
                .isEqualTo(clock.instant().minus(ofMinutes(4)).toString());
        Map<String, ?> verdict = Map.of("verdict", "refuted", "reason", "It began before the release");
        JsonNode claim = post(rui(), room + "/claims/1/verdicts", verdict).json();

        assertThat(claim.get("state").asString()).isEqualTo("refuted");
        assertThat(claim.at("/settled/by/name").asString()).isEqualTo("Rui Ramos");
        assertThat(page("")).doesNotContain("Not verified:").contains("Refuted", "It began before the release");
        assertThat(page("/claims/1")).contains("Speaks against it", "first decline 01:02, release 01:40");
    }

    private void anObjectionIsOverruled() {
        Map<String, ?> remedy = Map.of(
                "text", "Switch to the second processor",
                "risk", "Fees are higher",
                "fallback", "switch back and call the bank",
                "fallback_minutes", 10,
                "executor_id", cast.responder().id());
        post(olivia(), room + "/decisions", remedy);
        post(otto(), room + "/decisions/1/objections", Map.of("reason", "It was never tried at night"));
        clock.forward(ofMinutes(3));
        timers.runDue();
        assertThat(decision().get("state").asString())
                .as("an objection stops it from going ahead by itself")
                .isEqualTo("proposed");
        Map<String, ?> goAhead = Map.of("outcome", "goes_ahead");
        assertThat(rui().postJson(room + "/decisions/1/outcomes", goAhead).status())
                .isEqualTo(403);
        assertThat(olivia().postJson(room + "/decisions/1/outcomes", goAhead).status())
                .as("without a reason")
                .isEqualTo(422);

        Map<String, ?> overruled = Map.of("outcome", "goes_ahead", "reason", "Every minute costs 900 orders");
        post(olivia(), room + "/decisions/1/outcomes", overruled);

        assertThat(decision().get("way").asString()).isEqualTo("overruled");
        assertThat(decision().at("/objections/0/state").asString()).isEqualTo("overruled");
        assertThat(page(""))
                .contains("Over the objection of Otto Olsen: Rui Ramos carries it out", "Every minute costs 900 orders")
                .contains("executing by Rui Ramos");

        clock.forward(ofMinutes(10));
        timers.runDue();
        timers.runDue();
        assertThat(told("fallback_due")).hasSize(1);
        assertThat(page("")).contains("Has it worked? If not:", "switch back and call the bank");
        post(rui(), room + "/decisions/1/outcomes", Map.of("outcome", "worked", "reason", "Cards go through"));
        assertThat(decision().get("state").asString()).isEqualTo("worked");
    }

    private void nobodyTakesTheTaskOn() {
        post(
                rui(),
                room + "/tasks",
                Map.of("person_id", cast.outsider().id(), "text", "Count waiting orders", "minutes", 20));
        clock.forward(ofMinutes(4));
        timers.runDue();
        assertThat(told("task_unanswered")).isEmpty();

        clock.forward(ofMinutes(1));
        timers.runDue();
        timers.runDue();

        assertThat(told("task_unanswered")).singleElement().satisfies(entry -> {
            assertThat(entry.at("/payload/commander/name").asString()).isEqualTo("Olivia Owens");
            assertThat(entry.at("/payload/to/name").asString()).isEqualTo("Otto Olsen");
        });
        assertThat(page("")).contains("Nobody took this on:", "for Olivia Owens", "nobody took this on:");
        assertThat(cast.owner().browser().get("/").body()).contains("Nobody took this on: Count waiting orders");

        clock.forward(ofMinutes(15));
        timers.runDue();
        timers.runDue();
        assertThat(told("task_overdue")).hasSize(1);
        post(otto(), room + "/tasks/1/completions", Map.of("note", "4,212"));
        assertThat(page("")).doesNotContain("class=\"alarmstrip\"");
    }

    private void theNightIsOver() {
        post(rui(), room + "/notes", Map.of("text", "All quiet.\nTODO: try the second processor by day"));
        post(olivia(), room + "/status-changes", Map.of("status", "resolved"));

        String report =
                olivia().with("Accept", "text/markdown").get(room + "/report").body();
        assertThat(report)
                .contains("Refuted by Rui Ramos: “The new release is the cause”: It began before the release")
                .contains("overruled Otto Olsen")
                .contains("Otto Olsen had not answered in time: Count waiting orders")
                .contains("- try the second processor by day, noted by Rui Ramos");
        assertThat(page("")).contains("For later", "try the second processor by day");
        assertThat(olivia().get(room + "/log-verification").json().get("intact").asBoolean())
                .isTrue();
    }

    private JsonNode decision() {
        return olivia().get(room + "/decisions/1").json();
    }

    private List<JsonNode> told(String type) {
        return olivia().get(room + "/events?page_size=200")
                .json()
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("type").asString().equals(type))
                .toList();
    }

    private String page(String below) {
        return cast.owner().browser().get(room.replace("/api/v1", "") + below).body();
    }

    private static Answer post(Http who, String path, Map<String, ?> body) {
        Answer answer = who.postJson(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer;
    }

    private Http olivia() {
        return cast.owner().api();
    }

    private Http rui() {
        return cast.responder().api();
    }

    private Http otto() {
        return cast.outsider().api();
    }
}

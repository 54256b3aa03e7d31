package dev.andon.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody writes, Andon asks, and the house decides which words it asks about. */
@StoryTest
class WordingStoryTest {
    private static final String RULES = "/api/v1/wording-rules";

    @Autowired
    Cast cast;

    private JsonNode check(Cast.Member who, String text, Map<String, ?> context) {
        Answer answer = who.api().postJson("/api/v1/wording-checks", Map.of("text", text, "context", context));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("findings");
    }

    @Test
    void aTextIsReadWithTheNamesOfTheHouse() {
        String name = cast.responder().person().name();
        JsonNode found = check(cast.viewer(), name + " failed to look. The health check failed to start.", Map.of());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("rule").asString()).isEqualTo("failed-to");
        assertThat(found.get(0).get("kind").asString()).isEqualTo("blame");
        assertThat(found.get(0).get("start").asInt()).isZero();
        assertThat(found.get(0).get("end").asInt()).isEqualTo(name.length() + " failed to".length());
        assertThat(found.get(0).get("question").asString()).endsWith("?");
        assertThat(check(cast.viewer(), "Improve it.", Map.of("kind", "action")))
                .hasSize(1);
        assertThat(check(cast.viewer(), "Improve it.", Map.of("kind", "report")))
                .isEmpty();
    }

    @Test
    void whatIsNoTextIsRefusedByName() {
        Http api = cast.viewer().api();
        assertThat(api.postJson("/api/v1/wording-checks", Map.of()).body()).contains("\"text\"");
        Answer answer = api.postJson(
                "/api/v1/wording-checks",
                Map.of("text", "x".repeat(500_001), "context", Map.of("kind", "song", "language", "xx")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"text\"", "context.kind", "context.language");
        long secret = cast.responder()
                .api()
                .postJson(
                        "/api/v1/incidents",
                        Map.of("title", "The vault", "severity", "sev2", "visibility", "restricted"))
                .json()
                .get("number")
                .asLong();
        for (long number : List.of(secret, 999_999L)) {
            assertThat(api.postJson(
                                    "/api/v1/wording-checks",
                                    Map.of("text", "x", "context", Map.of("incident", number)))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theHouseAddsRewordsAndSwitchesOff() {
        Http owner = cast.owner().api();
        Map<String, ?> rule =
                Map.of("kind", "drama", "phrases", List.of("kablooey*"), "question", "What happened, in numbers?");
        Map<String, Object> fresh = new java.util.HashMap<>(rule);
        fresh.put("key", "kablooey");
        assertThat(cast.responder().api().postJson(RULES, fresh).status()).isEqualTo(403);
        assertThat(owner.postJson(RULES, fresh).status()).isEqualTo(201);
        assertThat(owner.postJson(RULES, fresh).status()).isEqualTo(409);
        assertThat(check(cast.viewer(), "It went kablooey.", Map.of())).hasSize(1);
        Map<String, Object> off = new java.util.HashMap<>(rule);
        off.put("on", false);
        Answer changed = owner.with("If-Match", "\"1\"").json("PUT", RULES + "/kablooey", off);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(owner.with("If-Match", "\"1\"")
                        .json("PUT", RULES + "/kablooey", rule)
                        .status())
                .isEqualTo(412);
        assertThat(check(cast.viewer(), "It went kablooey.", Map.of())).isEmpty();
        assertThat(owner.delete(RULES + "/kablooey").status()).isEqualTo(204);
        assertThat(owner.get(RULES + "/kablooey").status()).isEqualTo(404);
        assertThat(owner.delete(RULES + "/simply").status()).as("as shipped").isEqualTo(409);
        Answer bad = owner.postJson(
                RULES, Map.of("key", "No Key", "kind", "x", "phrases", List.of("_ a", "a||b"), "question", ""));
        assertThat(bad.status()).isEqualTo(422);

        Http browser = cast.owner().browser();
        browser.get("/house/wording");
        assertThat(browser.postForm("/house/wording/simply/turn", Map.of("on", "false"))
                        .status())
                .isEqualTo(303);
        assertThat(check(cast.viewer(), "He simply restarted.", Map.of())).isEmpty();
        assertThat(browser.get("/house/wording").body()).contains("On: true → false", "kablooey");
        browser.get("/house/wording/simply/edit");
        assertThat(browser.postForm("/house/wording/simply/removal", Map.of()).status())
                .isEqualTo(303);
        assertThat(check(cast.viewer(), "He simply restarted.", Map.of())).hasSize(1);
        browser.get("/house/wording/new");
        Answer refused = browser.postForm("/house/wording", Map.of("key", "odd", "phrases", "_", "kind", "drama"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("must neither begin nor end with _");
        assertThat(cast.viewer()
                        .api()
                        .get("/api/v1/wording-rule-changes")
                        .json()
                        .get("items"))
                .hasSizeGreaterThan(3);
    }

    @Test
    void withoutScriptsThePreviewListsThem() {
        Http api = cast.responder().api();
        long number = api.postJson("/api/v1/incidents", Map.of("title", "Slow carts", "severity", "sev2"))
                .json()
                .get("number")
                .asLong();
        api.postJson("/api/v1/incidents/" + number + "/report", Map.of());
        Http browser = cast.responder().browser();
        String section = "/incidents/" + number + "/report/sections/fault";
        assertThat(browser.get(section + "/edit").body()).contains("data-wording=\"report\"");
        Answer preview = browser.postForm(section + "/preview", Map.of("body", "This was human error."));
        assertThat(preview.body()).contains("<q>human error</q>", "What made the error possible");
    }
}

package dev.andon.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people type about an impact: pages, commands, nonsense. */
@StoryTest
class ImpactPagesTest extends ImpactStage {
    @Test
    void nonsenseIsRefusedByName() {
        refused("/impacts", 422, "on", Map.of("text", "x"));
        refused("/impacts", 422, "on", Map.of("text", "x", "on", "dog"));
        refused("/impacts", 422, "text", Map.of("on", "user"));
        refused("/impacts", 422, "text", Map.of("on", "user", "text", "a\u0000b"));
        refused("/impacts", 422, "text", Map.of("on", "user", "text", "two\nlines"));
        refused("/impacts", 422, "text", Map.of("on", "user", "text", "x".repeat(301)));
        refused("/impacts", 422, "count", with("count", -1));
        refused("/impacts", 422, "count", with("count", 1e13));
        refused("/impacts", 400, "count", with("count", "many"));
        refused("/impacts", 422, "unit", Map.of("on", "user", "text", "x", "count", 3));
        refused("/impacts", 422, "bound", with("bound", "roughly"));
        refused("/impacts", 422, "up_to", with("bound", "between"));
        refused("/impacts", 422, "up_to", with("up_to", 9));
        refused("/impacts", 422, "confidence", with("confidence", "very"));
        refused(
                "/impacts",
                422,
                "since",
                with("since", clock.instant().plusSeconds(3_600).toString()));
        Map<String, Object> backwards =
                with("since", clock.instant().minusSeconds(60).toString());
        backwards.put("until", clock.instant().minusSeconds(120).toString());
        refused("/impacts", 422, "until", backwards);
        refused("/impacts", 400, "mood", with("mood", "calm"));
        refused("/affected-systems", 422, "system", Map.of("state", "down"));
        refused("/affected-systems", 422, "state", Map.of("system", "till", "state", "tired"));
        refused("/affected-systems", 422, "why", Map.of("system", "till", "state", "down", "why", "x".repeat(1_001)));
        assertThat(post("/impacts/7/estimates", Map.of()).status()).isEqualTo(404);
        assertThat(post("/impacts/7/endings", Map.of()).status()).isEqualTo(404);
        post("/impacts", with("since", clock.instant().minusSeconds(60).toString()));
        refused("/impacts/1/estimates", 422, "on", Map.of("on", "team"));
        refused(
                "/impacts/1/endings",
                422,
                "until",
                Map.of("until", clock.instant().minusSeconds(600).toString()));
        assertThat(api.get(base() + "/bleeding?distance=4").status()).isEqualTo(422);
        assertThat(api.get(base() + "/bleeding?distance=far").status()).isEqualTo(400);
        assertThat(cast.viewer()
                        .api()
                        .postJson(base() + "/impacts", with("count", 1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void worksWithPagesAndKeepsWhatWasTyped() {
        Http browser = cast.responder().browser();
        String page = room() + "/impact";
        Map<String, String> typed = new HashMap<>(Map.of("on", "user", "text", "Nobody can pay", "bound", "about"));
        typed.put("count", "a lot");
        typed.put("unit", "users");
        Answer refused = browser.postForm(page, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("a lot", "Count is not a number such as 18,400");
        typed.put("count", "18,400");
        assertThat(browser.postForm(page, typed).status()).isEqualTo(303);
        assertThat(browser.get(room()).body()).contains("About 18,400 users");

        typed.put("bound", "between");
        typed.put("up_to", "9");
        assertThat(browser.postForm(page + "/1/estimates", typed).body()).contains("must be more than count");
        typed.put("up_to", "20 000");
        assertThat(browser.postForm(page + "/1/estimates", typed).status()).isEqualTo(303);
        assertThat(browser.get(page).body()).contains("Between 18,400 and 20,000 users");
        assertThat(browser.postForm(page + "/1/ending", Map.of("ended_at", "2031-01-01T00:00"))
                        .body())
                .contains("Ended at is in the future");
        assertThat(browser.postForm(page + "/1/ending", Map.of()).status()).isEqualTo(303);
        assertThat(browser.postForm(page + "/1/ending", Map.of()).body()).contains("has ceased already");

        assertThat(browser.get(page + "/systems?system=checkout").body()).contains("value=\"checkout\"");
        Map<String, String> state = Map.of("system", "checkout", "state", "", "why", "I cannot tell");
        assertThat(browser.postForm(page + "/systems", state).body()).contains("I cannot tell", "State must be one of");
        assertThat(browser.postForm(page + "/systems", Map.of("system", "checkout", "state", "down"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(page).body()).contains("condition down");
        assertThat(cast.viewer().browser().get(page).body()).doesNotContain("Say how a system is");
    }

    @Test
    void worksByTypingACommand() {
        Http browser = cast.responder().browser();
        typed(browser, "/impact user Nobody can pay");
        typed(browser, "/system checkout down every call times out");
        Answer refused = browser.postForm(room() + "/notes", Map.of("text", "/system checkout tired"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/system checkout tired", "must be one of down, degraded");
        assertThat(api.get(base() + "/impacts/1").json().get("text").asString()).isEqualTo("Nobody can pay");
        assertThat(system("checkout").get("why").asString()).isEqualTo("every call times out");
    }

    @Test
    void aRepeatWithTheSameKeyChangesNothing() {
        for (String path : List.of("/impacts", "/affected-systems")) {
            Map<String, Object> body = path.equals("/impacts")
                    ? Map.of("on", "team", "text", "Four people were woken")
                    : Map.of("system", "till", "state", "down");
            Http keyed = api.with("Idempotency-Key", "impact-" + path + incident.number());
            assertThat(keyed.postJson(base() + path, body).status()).isEqualTo(201);
            Answer again = keyed.postJson(base() + path, body);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(api.get(base() + "/impacts").json().get("items")).hasSize(1);
        assertThat(systems()).hasSize(2);
    }
}

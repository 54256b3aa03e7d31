package dev.andon.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Impacting;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.response.Status;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody says whom it hurts, it is estimated anew, it ceases; and systems go down and come back. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class ImpactStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    TestClock clock;

    private Incident incident;
    private Http api;

    @BeforeEach
    void declare() {
        incident = declare(false);
        api = cast.responder().api();
    }

    @Test
    void anEstimateMovesFromNobodyKnowsToANumberAndCeases() {
        Answer first = post("/impacts", Map.of("on", "user", "text", "Customers cannot pay by card"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.location()).isEqualTo(base() + "/impacts/1");
        assertThat(first.json().get("amount").isNull()).isTrue();
        clock.forward(Duration.ofMinutes(4));
        post("/impacts/1/estimates", counted("about", 2_000, "low"));
        clock.forward(Duration.ofMinutes(4));
        Map<String, Object> surer = counted("about", 18_400, "medium");
        surer.put("known", "failed payments, times four");
        surer.put("since", incident.declaredAt().minusSeconds(300).toString());
        JsonNode now = post("/impacts/1/estimates", surer).json();

        assertThat(now.at("/amount/count").asInt()).isEqualTo(18_400);
        assertThat(now.get("text").asString()).isEqualTo("Customers cannot pay by card");
        assertThat(now.get("history")).hasSize(3);
        assertThat(now.get("estimated_by").asString()).isEqualTo("Rui Ramos");
        Http browser = cast.viewer().browser();
        assertThat(browser.get(room()).body()).contains("About 18,400 users", "likely");
        assertThat(browser.get(room() + "/impact").body())
                .contains("Nobody knew how many, then about 2,000 users, now about 18,400 users.")
                .contains("failed payments, times four");
        assertThat(browser.get(room() + "/catch-up").body())
                .contains("Users: Customers cannot pay by card, about 18,400 users");

        clock.forward(Duration.ofMinutes(20));
        JsonNode over =
                post("/impacts/1/endings", Map.of("note", "97 % are approved")).json();
        assertThat(over.get("until").asString()).isEqualTo(clock.instant().toString());
        assertThat(over.at("/amount/count").asInt()).isEqualTo(18_400);
        assertThat(post("/impacts/1/endings", Map.of()).status()).isEqualTo(409);
        assertThat(browser.get(room()).body()).contains("Impact on users has ceased", "97 % are approved");
        assertThat(post("/impacts/1/estimates", Map.of("ongoing", true))
                        .json()
                        .get("until")
                        .isNull())
                .isTrue();
        assertThat(log.verify(incident.id()).intact()).isTrue();
        assertThat(incidents.find(cast.owner().actor(), incident.number()).severity())
                .isEqualTo("sev3");
    }

    @Test
    void systemsGoDownAndComeBackAndTheRoomShowsThePresent() {
        assertThat(systems()).hasSize(1);
        assertThat(system("checkout").get("state").asString()).isEqualTo("unknown");

        say("Checkout", "down", "every request times out");
        clock.forward(Duration.ofMinutes(10));
        say("checkout", "recovering", null);
        clock.forward(Duration.ofMinutes(1));
        say("the tills in Malmö", "working", null);
        Map<String, Object> late = new HashMap<>(Map.of("system", "checkout", "state", "degraded"));
        late.put("occurred_at", incident.declaredAt().minusSeconds(60).toString());
        assertThat(post("/affected-systems", late).status()).isEqualTo(201);

        JsonNode checkout = system("checkout");
        assertThat(checkout.get("state").asString()).isEqualTo("recovering");
        assertThat(checkout.get("history").findValuesAsString("state"))
                .containsExactly("degraded", "down", "recovering");
        assertThat(system("the tills in Malmö").get("by").asString()).isEqualTo("Rui Ramos");
        assertThat(post("/affected-systems", Map.of("system", "CHECKOUT", "state", "recovering"))
                        .status())
                .isEqualTo(409);
        String body = cast.viewer().browser().get(room()).body();
        assertThat(body).contains("condition recovering", "the tills in Malmö", "every request times out");
        assertThat(incidents.find(cast.owner().actor(), incident.number()).services())
                .containsExactly("checkout");
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
    void itIsEstimatedAfterwardsButNotInWhatWasMerged() {
        Act rui = Act.by(cast.responder().actor(), "web");
        response.changeStatus(rui, incident.number(), Status.RESOLVED, null);
        assertThat(post("/impacts", with("count", 40)).status()).isEqualTo(201);

        Incident duplicate = declare(false);
        Incident survivor = declare(false);
        api.postJson("/api/v1/incidents/" + duplicate.number() + "/merges", Map.of("into", survivor.number()));
        assertThat(api.postJson("/api/v1/incidents/" + duplicate.number() + "/impacts", with("count", 40))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aRestrictedOneTellsOutsidersNothing() {
        incident = declare(true);
        post("/impacts", with("count", 40));
        for (String path : List.of("/impacts", "/impacts/1", "/affected-systems", "/bleeding")) {
            assertThat(cast.outsider().api().get(base() + path).status()).isEqualTo(404);
        }
        assertThat(cast.outsider().browser().get(room() + "/bleeding").status()).isEqualTo(404);
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
    void theEndOfAnImpactThatNobodyEstimatedCostsNobodyTheBoard() {
        Impacting.ImpactCeased stray = new Impacting.ImpactCeased(99, "user", "Nobody said so", clock.instant(), null);
        log.contribute(incident.id(), stray, Act.by(cast.responder().actor(), "web"));

        assertThat(api.get("/api/v1" + room() + "/state").status()).isEqualTo(200);
        assertThat(cast.responder().browser().get(room()).status()).isEqualTo(200);
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

    private void typed(Http browser, String text) {
        assertThat(browser.postForm(room() + "/notes", Map.of("text", text)).status())
                .isEqualTo(303);
    }

    private Incident declare(boolean restricted) {
        Act act = Act.by(cast.responder().actor(), "web");
        return declarations.declare(
                act, new Declare("Checkout is slow", "sev3", null, null, List.of("checkout"), restricted, List.of()));
    }

    private static Map<String, Object> counted(String bound, int count, String confidence) {
        return new HashMap<>(Map.of("bound", bound, "count", count, "unit", "users", "confidence", confidence));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("on", "user", "text", "x", "count", 3, "unit", "users"));
        body.put(field, value);
        return body;
    }

    private void say(String system, String state, @org.jspecify.annotations.Nullable String why) {
        Map<String, Object> body = new HashMap<>(Map.of("system", system, "state", state));
        if (why != null) {
            body.put("why", why);
        }
        Answer said = post("/affected-systems", body);
        assertThat(said.status()).as(said.body()).isEqualTo(201);
    }

    private JsonNode systems() {
        return api.get(base() + "/affected-systems").json().get("items");
    }

    private JsonNode system(String name) {
        for (JsonNode system : systems()) {
            if (system.get("system").asString().equals(name)) {
                return system;
            }
        }
        throw new AssertionError(name + " is not in " + systems());
    }

    private Answer post(String path, Object body) {
        return api.postJson(base() + path, body);
    }

    private void refused(String path, int status, String field, Map<String, ?> body) {
        Answer answer = post(path, body);
        assertThat(answer.status()).as(body + " " + answer.body()).isEqualTo(status);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    private String base() {
        return "/api/v1/incidents/" + incident.number();
    }

    private String room() {
        return "/incidents/" + incident.number();
    }
}

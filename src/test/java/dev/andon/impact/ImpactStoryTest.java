package dev.andon.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Act;
import dev.andon.response.Impacting;
import dev.andon.response.Incident;
import dev.andon.response.Status;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody says whom it hurts, it is estimated anew, it ceases; and systems go down and come back. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class ImpactStoryTest extends ImpactStage {
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
    void theEndOfAnImpactThatNobodyEstimatedCostsNobodyTheBoard() {
        Impacting.ImpactCeased stray = new Impacting.ImpactCeased(99, "user", "Nobody said so", clock.instant(), null);
        log.contribute(incident.id(), stray, Act.by(cast.responder().actor(), "web"));

        assertThat(api.get("/api/v1" + room() + "/state").status()).isEqualTo(200);
        assertThat(cast.responder().browser().get(room()).status()).isEqualTo(200);
    }
}

package dev.andon.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A shop whose checkout and subscriptions both need a gateway that was changed five minutes before. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class BleedingStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private Http api;

    @BeforeEach
    void aShop() {
        api = cast.owner().api();
        service("ledger");
        service("gateway", "ledger");
        service("mailer");
        service("checkout", "gateway", "mailer");
        service("subscriptions", "gateway");
        service("shop", "checkout");
    }

    @Test
    void suspectsAreNamedWithTheirReasons() {
        done(
                "/changes",
                Map.of(
                        "summary", "gateway 7.41",
                        "services", List.of("gateway"),
                        "occurred_at", clock.instant().minusSeconds(300).toString()));
        done(
                "/changes",
                Map.of(
                        "summary", "mailer 2.0",
                        "services", List.of("mailer"),
                        "occurred_at", clock.instant().minusSeconds(30_000).toString()));
        String room = declare("Cards are declined", "open", "checkout", "subscriptions");
        say(room, "ledger", "working");
        say(room, "checkout", "down");

        JsonNode seen = api.get("/api/v1" + room + "/bleeding").json();

        assertThat(seen.at("/suspects/0/key").asString()).isEqualTo("gateway");
        assertThat(seen.at("/suspects/0/reasons").findValuesAsString("words"))
                .containsExactlyInAnyOrder(
                        "Both affected services need it", "Changed 5 min before it began: gateway 7.41");
        assertThat(seen.at("/suspects/1/key").asString()).isEqualTo("mailer");
        assertThat(node(seen, "checkout").get("state").asString()).isEqualTo("down");
        assertThat(node(seen, "shop").get("level").asInt()).isEqualTo(-1);
        assertThat(node(seen, "ledger").get("level").asInt()).isEqualTo(2);
        JsonNode near = api.get("/api/v1" + room + "/bleeding?distance=1").json();
        assertThat(near.get("nodes")).hasSize(6);
        assertThat(node(near, "gateway").get("level").asInt()).isEqualTo(1);
        assertThat(node(near, "ledger").get("state").asString())
                .as("further away, but spoken of")
                .isEqualTo("working");
        String panel = api.get(room).body();
        assertThat(panel).contains("Where to look first", "Changed 5 min before it began: gateway 7.41");
        assertThat(api.get(room + "/bleeding").body())
                .contains("◆ down", "What is bleeding", "Is needed, directly")
                .doesNotContainIgnoringCase("root cause");
    }

    @Test
    void anotherIncidentOnTheGatewayIsShownToWhomMaySeeIt() {
        String room = declare("Cards are declined", "open", "checkout");
        declare("The gateway leaks memory", "open", "gateway");
        String secret = declare("Somebody is in the ledger", "restricted", "ledger");
        String number = secret.replaceAll(".*/", "");

        assertThat(api.get(room + "/bleeding").body()).contains("The gateway leaks memory", "INC-" + number);
        Http outsider = cast.outsider().browser();
        assertThat(outsider.get(room + "/bleeding").body())
                .contains("The gateway leaks memory")
                .doesNotContain("Somebody is in the ledger", "INC-" + number);
        assertThat(node(
                                cast.outsider()
                                        .api()
                                        .get("/api/v1" + room + "/bleeding")
                                        .json(),
                                "ledger")
                        .get("incidents"))
                .isEmpty();
        assertThat(api.get(room + "/panels/bleeding").body()).doesNotContain("memory", "in the ledger");
    }

    @Test
    void openAlertsOfWhatIsBelowAreEvidence() {
        service("vault");
        service("till", "vault");
        String source = done("/alert-sources", Map.of("name", "Probes", "kind", "pagerduty"))
                .get("routing_key")
                .asString();
        Map<String, ?> payload =
                Map.of("summary", "VaultLag is 40 s", "severity", "critical", "source", "probe", "component", "vault");
        cast.anonymous()
                .postJson("/v2/enqueue", Map.of("routing_key", source, "event_action", "trigger", "payload", payload));
        String room = declare("Cards are declined", "open", "till");

        JsonNode seen = api.get("/api/v1" + room + "/bleeding").json();

        assertThat(seen.at("/suspects/0/key").asString()).isEqualTo("vault");
        assertThat(seen.at("/suspects/0/reasons/0/words").asString())
                .isEqualTo("1 open alert, critical: VaultLag is 40 s");
        assertThat(api.get(room + "/panels/bleeding").body()).contains("VaultLag is 40 s");
        done(room + "/status-changes", Map.of("status", "resolved"));
        assertThat(api.get("/api/v1" + room + "/bleeding").json().get("suspects"))
                .isEmpty();
    }

    @Test
    void withoutTheCatalogThereIsNothingToDrawAndThatIsSaid() {
        String room = declare("The door is stuck", "open", "front door");
        say(room, "front door", "down");

        assertThat(api.get(room + "/bleeding").body()).contains("Nothing to draw yet");
        assertThat(api.get("/api/v1" + room + "/bleeding")
                        .json()
                        .at("/strangers/0/system")
                        .asString())
                .isEqualTo("front door");
        assertThat(api.get(room + "/panels/bleeding").body()).contains("hidden");
    }

    private static JsonNode node(JsonNode seen, String key) {
        for (JsonNode node : seen.get("nodes")) {
            if (node.get("key").asString().equals(key)) {
                return node;
            }
        }
        throw new AssertionError(key + " is not in " + seen);
    }

    private void service(String key, String... needs) {
        List<Map<String, String>> on = new ArrayList<>();
        List.of(needs).forEach(need -> on.add(Map.of("on", need)));
        if (api.get("/api/v1/services/" + key).status() == 404) {
            done("/services", Map.of("key", key, "name", key, "tier", 2, "depends_on", on));
        }
    }

    private String declare(String title, String visibility, String... services) {
        Map<String, ?> body =
                Map.of("title", title, "severity", "sev2", "services", List.of(services), "visibility", visibility);
        return "/incidents/" + done("/incidents", body).get("number").asString();
    }

    private void say(String room, String system, String state) {
        done(room + "/affected-systems", Map.of("system", system, "state", state));
    }

    private JsonNode done(String path, Map<String, ?> body) {
        Answer answer = api.postJson("/api/v1" + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer.json();
    }
}

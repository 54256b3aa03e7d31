package dev.andon.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.fakes.Hanging;
import dev.andon.fakes.VendorPage;
import dev.andon.people.Actor;
import dev.andon.testing.Answer;
import dev.andon.testing.StoryTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A checklist answers itself: by changes, a vendor's page, an address that hangs, one that is refused, and alerts. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class ChecksStoryTest extends ChecksStage {
    private static VendorPage vendor;
    private static Hanging hanging;

    @Autowired
    AlertSources sources;

    private static boolean furnished;

    private AlertSource source;

    @BeforeAll
    static void outside() throws IOException {
        vendor = new VendorPage();
        hanging = new Hanging();
        furnished = false;
    }

    @AfterAll
    static void over() throws IOException {
        vendor.close();
        hanging.close();
    }

    @BeforeEach
    void aHouse() {
        vendor.recovers();
        source = sources.create(Actor.system(), new AlertSources.Create("Pipelines", "generic", null));
        if (!furnished) {
            furnished = true;
            catalog(vendor.url());
            probe("health", "http", hanging.url());
            probe("shop", "http", vendor.url() + "/api/v2/summary.json");
            probe("inside", "http", vendor.urlElsewhere() + "/");
            probe("metadata", "http", "http://169.254.169.254/latest/meta-data/");
            probe("gone", "http", vendor.url() + "/nothing-here");
        }
        Map<String, Map<String, ?>> asks = new LinkedHashMap<>();
        asks.put("deployed", Map.of("kind", "changes", "changes", List.of("deployment")));
        asks.put("vendors", Map.of("kind", "vendor_status"));
        asks.put("health", Map.of("kind", "http", "probe", "health"));
        asks.put("shop", Map.of("kind", "http", "probe", "shop"));
        asks.put("inside", Map.of("kind", "http", "probe", "inside"));
        asks.put("metadata", Map.of("kind", "http", "probe", "metadata"));
        asks.put("gone", Map.of("kind", "http", "probe", "gone"));
        asks.put("alerts", Map.of("kind", "dependency_alerts"));
        asks.put("unnamed", Map.of("kind", "promql"));
        asks.put("person", Map.of());
        checklist(asks);
    }

    private void deployed(String summary, Instant at) {
        assertThat(http.postJson("/v2/change/enqueue", """
            {"routing_key":"%s","payload":{"summary":"%s","source":"pipeline","timestamp":"%s",
              "custom_details":{"service":"gateway","kind":"deployment"}},
             "links":[{"href":"https://ci.example/42","text":"Build 42"}]}
            """.formatted(source.routingKey(), summary, at))
                        .status())
                .isEqualTo(202);
    }

    private void alerted(String action) {
        assertThat(http.postJson("/v2/enqueue", """
            {"routing_key":"%s","event_action":"%s","dedup_key":"slow","payload":{"summary":"Gateway is slow",
              "source":"gw-1","severity":"critical","component":"gateway"}}
            """.formatted(source.routingKey(), action))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void everyItemIsAnsweredWithEvidenceAndTheOneThatHangsHoldsNothingUp() {
        vendor.degrades("Deposits are delayed");
        deployed("Deployed gateway 7.41", clock.instant().minus(Duration.ofHours(3)));
        deployed("Deployed long ago", clock.instant().minus(Duration.ofHours(30)));
        alerted("trigger");
        String incident = declared("checkout");
        assertThat(words(incident)).as("declaring asks nobody").containsExactly("declared");

        long from = System.nanoTime();
        timers.runDue();
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        alerted("resolve");

        assertThat(took).as("a round of ten with a patience of one second").isLessThan(Duration.ofSeconds(5));
        assertAnswered(incident, "deployed", "trouble", "1 change in the 24 h before: Deployed gateway 7.41");
        assertAnswered(incident, "vendors", "trouble", "Acme Cards: Partial System Outage (Deposits are delayed)");
        assertAnswered(incident, "health", "cannot_say", "The health: no answer within 1 s");
        assertAnswered(incident, "shop", "fine", "The shop answered 200");
        assertAnswered(incident, "gone", "trouble", "The gone answered 404 instead of 200 to 299");
        assertAnswered(incident, "inside", "cannot_say", "127.0.0.2 is this machine itself");
        assertAnswered(incident, "inside", "cannot_say", "allow it with ANDON_OUTGOING_ALLOW=127.0.0.2:");
        assertAnswered(incident, "metadata", "cannot_say", "link-local address, where machines keep their metadata");
        assertAnswered(incident, "alerts", "trouble", "Open alerts: 1 on gateway");
        JsonNode hung = answer(incident, "health").path("answer");
        assertThat(hung.path("took_millis").asLong()).isBetween(900L, 3_000L);
        assertThat(answer(incident, "shop").path("answer").path("took_millis").asLong())
                .as("beside one that hangs")
                .isLessThan(900);
        JsonNode evidence = answer(incident, "deployed").at("/answer/evidence");
        assertThat(evidence.get(0).path("asked").asString()).contains("to checkout, gateway");
        assertThat(evidence.get(1).path("href").asString()).isEqualTo("https://ci.example/42");
        assertThat(answer(incident, "vendors").at("/answer/evidence").toString())
                .contains("Deposit: partial outage")
                .doesNotContain("javascript:");
    }

    @Test
    void peopleAnswerWhatCannotBeAskedYetAndTheRoomSaysSo() {
        String incident = declared("checkout");
        timers.runDue();
        assertThat(answer(incident, "unnamed").path("people").asString())
                .contains("People answer this one until the playbook names an endpoint and a query");
        assertThat(answer(incident, "unnamed").path("answer").isNull()).isTrue();
        assertThat(owner().get("/api/v1/" + incident + "/checklist-answers/ours/person")
                        .status())
                .isEqualTo(404);
        String room = cast.viewer().browser().get("/" + incident).body();
        assertThat(room)
                .contains("People answer this one until the playbook names an endpoint")
                .contains("The shop answered 200")
                .contains("Evidence");
    }

    @Test
    void whatIsAnsweredAgainAsBeforeIsNoEntryAndAnotherAnswerIs() {
        String incident = declared("checkout");
        timers.runDue();
        List<String> first = words(incident);
        Instant asked = Instant.parse(answer(incident, "shop").path("asked_at").asString());
        clock.forward(Duration.ofMinutes(6));
        timers.runDue();
        assertThat(words(incident)).isEqualTo(first);
        assertThat(Instant.parse(answer(incident, "shop").path("asked_at").asString()))
                .isAfter(asked);
        assertThat(Instant.parse(answer(incident, "shop").at("/answer/at").asString()))
                .isEqualTo(asked);

        vendor.babbles();
        assertThat(responder()
                        .postJson("/api/v1/" + incident + "/checklist-askings", Map.of())
                        .status())
                .isEqualTo(202);
        timers.runDue();
        assertThat(words(incident))
                .as("ours and the usual suspects both ask vendors")
                .hasSize(first.size() + 2)
                .endsWith("check_answered", "check_answered");
        assertAnswered(incident, "vendors", "cannot_say", "its page has no summary as Statuspage writes it");
    }

    @Test
    void otherServicesAreAskedAnewAndNothingIsAskedWhenItIsOver() {
        String incident = declared();
        timers.runDue();
        assertThat(answer(incident, "alerts").at("/answer/said").asString()).isEqualTo("No affected service is named");
        responder().postJson("/api/v1/" + incident + "/service-changes", Map.of("services", List.of("checkout")));
        timers.runDue();
        assertAnswered(incident, "alerts", "fine", "No open alert on gateway");

        responder().postJson("/api/v1/" + incident + "/status-changes", Map.of("status", "resolved"));
        vendor.degrades("Too late for this one");
        clock.forward(Duration.ofMinutes(20));
        timers.runDue();
        assertAnswered(incident, "vendors", "fine", "All Systems Operational");
        responder().postJson("/api/v1/" + incident + "/checklist-askings", Map.of());
        timers.runDue();
        assertAnswered(incident, "vendors", "trouble", "Too late for this one");
    }

    @Test
    void aPersonsWordStandsUntilItIsLifted() {
        String incident = declared("checkout");
        timers.runDue();
        Map<String, String> word = Map.of(
                "checklist",
                "ours",
                "item",
                "shop",
                "verdict",
                "trouble",
                "reason",
                "It answers, but with an old page");
        Answer overruled = responder().postJson("/api/v1/" + incident + "/checklist-overrulings", word);
        assertThat(overruled.status()).isEqualTo(201);
        assertThat(owner().get(overruled.location()).json()).isEqualTo(overruled.json());
        clock.forward(Duration.ofMinutes(6));
        timers.runDue();
        JsonNode now = answer(incident, "shop");
        assertThat(now.path("verdict").asString()).isEqualTo("trouble");
        assertThat(now.at("/answer/verdict").asString()).isEqualTo("fine");
        assertThat(now.at("/overruling/reason").asString()).isEqualTo("It answers, but with an old page");
        assertThat(now.at("/overruling/by").asString())
                .isEqualTo(cast.responder().person().name());

        String lifting = "/api/v1/" + incident + "/checklist-overrulings/ours/shop";
        assertThat(responder().delete(lifting).status()).isEqualTo(204);
        assertThat(responder().delete(lifting).status()).isEqualTo(204);
        assertThat(answer(incident, "shop").path("verdict").asString()).isEqualTo("fine");
        assertThat(words(incident)).endsWith("check_overruled", "check_overruling_lifted");
        assertThat(owner().get("/api/v1/" + incident + "/log-verification")
                        .json()
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aPersonSaysOtherwiseOnAPageAndWhatWasTypedIsKept() {
        String incident = declared("checkout");
        timers.runDue();
        var browser = cast.responder().browser();
        String page = "/" + incident + "/checklist-answers/ours/shop";
        assertThat(browser.get(page).body()).contains("Say otherwise", "GET " + vendor.url());
        Answer refused = browser.postForm(page + "/overruling", Map.of("verdict", "trouble", "reason", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Reason is required", "value=\"trouble\" selected");
        assertThat(browser.postForm(page + "/overruling", Map.of("verdict", "trouble", "reason", "An old page"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/" + incident).body()).contains("An old page", "Let it answer itself again");
        browser.get(page);
        assertThat(browser.postForm(page + "/lifting", Map.of()).status()).isEqualTo(303);
        assertThat(browser.postForm("/" + incident + "/checklist-askings", Map.of())
                        .location())
                .endsWith("/" + incident);
        assertThat(browser.get("/" + incident + "/checklist-answers").body()).contains("What answers itself");
    }

    @Test
    void whatMakesNoSenseIsRefusedByItsField() {
        String incident = declared("checkout");
        String path = "/api/v1/" + incident + "/checklist-overrulings";
        Answer all = responder().postJson(path, Map.of());
        assertThat(all.status()).isEqualTo(422);
        assertThat(all.body()).contains("\"checklist\"", "\"item\"", "\"verdict\"", "\"reason\"");
        Map<String, String> person =
                Map.of("checklist", "ours", "item", "person", "verdict", "fine", "reason", "I looked");
        assertThat(responder().postJson(path, person).body()).contains("tick it instead");
        assertThat(cast.viewer().api().postJson(path, person).status()).isEqualTo(403);
        assertThat(words(incident)).containsExactly("declared");
    }
}

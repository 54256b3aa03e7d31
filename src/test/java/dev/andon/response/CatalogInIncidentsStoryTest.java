package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.AlertSources;
import dev.andon.catalog.Draft;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Upkeep;
import dev.andon.response.Decision.ServicesChanged;
import dev.andon.response.Ticking.RunbookStepTicked;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Incidents and alerts speak of services; the catalog knows which. */
@StoryTest
class CatalogInIncidentsStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    IncidentLog log;

    @Autowired
    AlertSources sources;

    @Autowired
    Http http;

    @BeforeAll
    static void aCatalog(@Autowired Upkeep upkeep, @Autowired Cast cast) {
        upkeep.put(
                cast.owner().actor(),
                List.of(
                        Draft.of(Kind.TEAM, "pay", Map.of("name", "Payments", "contact", "#pay-night")),
                        Draft.of(
                                Kind.SERVICE,
                                "gateway",
                                Map.of(
                                        "name", "Payments gateway",
                                        "tier", "1",
                                        "owner", "pay",
                                        "aliases", "psp\npgw",
                                        "dashboards", "Declines = https://grafana.example/d/declines")),
                        Draft.of(Kind.SERVICE, "till", Map.of("name", "Till", "depends_on", "gateway")),
                        Draft.of(
                                Kind.RUNBOOK,
                                "declines",
                                Map.of(
                                        "name", "Cards are declined",
                                        "services", "gateway",
                                        "text", "Calm first.\n\n- [ ] Ask the bank\n- [ ] Roll back `7.41`"))));
    }

    @Test
    void aNameBecomesAKeyAndAnUnknownOneStays() {
        Answer declared = cast.responder()
                .api()
                .postJson(
                        "/api/v1/incidents",
                        Map.of(
                                "title",
                                "Cards",
                                "severity",
                                "sev2",
                                "services",
                                List.of("PSP", "the old mainframe", "gateway")));
        assertThat(texts(declared, "services")).containsExactly("gateway", "the old mainframe");
        String room = "/incidents/" + declared.json().path("number").asLong();

        String page = cast.viewer().api().get(room).body();
        assertThat(page)
                .contains("/catalog/services/gateway", "#pay-night", "https://grafana.example/d/declines")
                .contains("not in the catalog", "Cards are declined", "0 of 2");
        assertThat(cast.viewer().api().get("/catalog/services/gateway").body()).contains("Cards");
        assertThat(cast.viewer().api().get("/catalog/graph?service=till").body())
                .contains("SEV2 INC-");
    }

    @Test
    void whatIsAffectedCanBeSaidAnew() {
        Incident incident = declare(false, "till");
        Http api = cast.responder().api();
        String path = "/api/v1/incidents/" + incident.number() + "/service-changes";

        Answer changed = api.postJson(path, Map.of("services", List.of("till", "pgw")));
        assertThat(changed.status()).as(changed.body()).isEqualTo(201);
        assertThat(log.entries(incident.id()).getLast().event())
                .isEqualTo(new ServicesChanged(List.of("till"), List.of("till", "gateway")));
        assertThat(api.postJson(path, Map.of("services", List.of("till", "gateway")))
                        .status())
                .isEqualTo(409);
        assertThat(api.postJson(path, Map.of()).status()).isEqualTo(422);
        assertThat(api.postJson(path, "{\"services\": [null]}").status()).isEqualTo(422);
        assertThat(api.postJson(path, Map.of("services", List.of("x".repeat(101))))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("services[0]");
        assertThat(api.with("If-Match", "\"1\"")
                        .postJson(path, Map.of("services", List.of()))
                        .status())
                .isEqualTo(412);
        Http browser = cast.responder().browser();
        browser.get("/incidents/" + incident.number() + "/services");
        assertThat(browser.postForm("/incidents/" + incident.number() + "/services", Map.of("services", "kiosk, till"))
                        .status())
                .isEqualTo(303);
        assertThat(cast.viewer().api().get("/incidents/" + incident.number()).body())
                .contains("Affected too: kiosk. Not affected: gateway");
    }

    @Test
    void aStepIsTickedOnceAndCanBeTakenBack() {
        Incident incident = declare(false, "gateway");
        Http api = cast.responder().api();
        String path = "/api/v1/incidents/" + incident.number() + "/runbook-steps";

        Http again = api.with("Idempotency-Key", "tick-1");
        Answer ticked = again.postJson(path, Map.of("runbook", "declines", "step", 2));
        assertThat(ticked.status()).as(ticked.body()).isEqualTo(201);
        assertThat(again.postJson(path, Map.of("runbook", "declines", "step", 2))
                        .status())
                .isEqualTo(201);
        assertThat(log.entries(incident.id()).getLast().event())
                .isEqualTo(new RunbookStepTicked("declines", 2, "Roll back `7.41`"));
        Answer twice = cast.owner().api().postJson(path, Map.of("runbook", "declines", "step", 2));
        assertThat(twice.status()).isEqualTo(200);
        assertThat(twice.json().path("by").asString()).isEqualTo("Rui Ramos");
        assertThat(log.entries(incident.id()))
                .as("a second tick leaves no entry")
                .hasSize(2);
        assertThat(api.postJson(path, Map.of("runbook", "declines", "step", 3)).status())
                .isEqualTo(404);
        assertThat(api.postJson(path, Map.of("runbook", "none", "step", 1)).status())
                .isEqualTo(404);
        assertThat(api.postJson(path, Map.of("runbook", "declines")).status()).isEqualTo(422);
        assertThat(cast.viewer().api().get("/incidents/" + incident.number()).body())
                .contains("1 of 2");

        assertThat(api.delete(path + "/declines/2").status()).isEqualTo(204);
        assertThat(api.delete(path + "/declines/2").status()).isEqualTo(204);
        assertThat(log.entries(incident.id())).hasSize(3);
        assertThat(api.get(path).json().path("items").size()).isZero();
        assertThat(log.verify(incident.id()).intact()).isTrue();

        Http browser = cast.responder().browser();
        String page = "/incidents/" + incident.number() + "/runbooks/declines";
        browser.get(page);
        Answer done = browser.with("Referer", "http://localhost" + page).postForm(page + "/steps/1/tick", Map.of());
        assertThat(done.location()).endsWith(page);
        assertThat(browser.get(page).body()).contains("1 of 2 steps done").contains("Take back step 1");
        assertThat(cast.owner()
                        .browser()
                        .postForm(page + "/steps/1/tick", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(log.entries(incident.id())).hasSize(4);
    }

    @Test
    void aRestrictedIncidentLeaksThroughNoService() {
        Incident hidden = declare(true, "till", "gateway");
        String room = "/incidents/" + hidden.number();
        Http outsider = cast.outsider().api();

        for (String page : List.of(
                "/catalog/services/till",
                "/catalog/services/gateway",
                "/catalog/graph?service=till",
                "/api/v1/services/till/graph",
                "/api/v1/catalog/graph?service=till,gateway")) {
            assertThat(outsider.get(page).body()).as(page).doesNotContain(Long.toString(hidden.number()));
        }
        assertThat(cast.responder().api().get("/catalog/services/till").body())
                .contains(Long.toString(hidden.number()));
        assertThat(outsider.get(room + "/runbooks/declines").status()).isEqualTo(404);
        assertThat(outsider.get("/api/v1" + room + "/runbook-steps").status()).isEqualTo(404);
        assertThat(outsider.postJson("/api/v1" + room + "/runbook-steps", Map.of("runbook", "declines", "step", 1))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.postJson("/api/v1" + room + "/service-changes", Map.of("services", List.of("a")))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.get(room + "/services").status()).isEqualTo(404);
    }

    @Test
    void anAlertIsAboutTheServiceItNames() {
        var source = sources.create(cast.owner().actor(), new AlertSources.Create("Words", "pagerduty", "critical"));
        var mapped = sources.create(cast.owner().actor(), new AlertSources.Create("Bank", "pagerduty", "never", "pgw"));
        event(source.routingKey(), "by-component", "error", "PGW", "nothing known");
        event(source.routingKey(), "by-detail", "error", "nothing known", "till");
        event(mapped.routingKey(), "by-source", "error", "till", "till");

        Http api = cast.viewer().api();
        assertThat(service(api, "by-component")).isEqualTo("gateway");
        assertThat(service(api, "by-detail")).isEqualTo("till");
        assertThat(service(api, "by-source")).isEqualTo("gateway");
        String page = api.get("/catalog/services/gateway").body();
        assertThat(page).contains("by-component is wrong", "by-source is wrong").doesNotContain("by-detail is wrong");
        assertThat(api.get("/alerts").body()).contains("/catalog/services/till");

        Answer refused = cast.owner()
                .api()
                .json("PATCH", "/api/v1/alert-sources/" + source.id(), Map.of("service", "no such thing"));
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("service");
        Answer removed =
                cast.owner().api().json("PATCH", "/api/v1/alert-sources/" + mapped.id(), Map.of("service", ""));
        assertThat(removed.json().path("service").isNull()).isTrue();
    }

    private void event(String key, String dedup, String severity, String component, String service) {
        Answer answer = http.anonymous()
                .postJson(
                        "/v2/enqueue",
                        Map.of(
                                "routing_key",
                                key,
                                "event_action",
                                "trigger",
                                "dedup_key",
                                dedup,
                                "payload",
                                Map.of(
                                        "summary",
                                        dedup + " is wrong",
                                        "source",
                                        "probe",
                                        "severity",
                                        severity,
                                        "component",
                                        component,
                                        "custom_details",
                                        Map.of("service", service))));
        assertThat(answer.status()).isEqualTo(202);
    }

    private static String service(Http api, String dedup) {
        return api.get("/api/v1/alerts?dedup_key=" + dedup)
                .json()
                .at("/items/0/service")
                .asString();
    }

    private Incident declare(boolean restricted, String... services) {
        return declarations.declare(
                Act.by(cast.responder().actor(), "web"),
                new Declare("Cards fail", "sev2", null, null, List.of(services), restricted, List.of()));
    }

    private static List<String> texts(Answer answer, String field) {
        return answer.json()
                .path(field)
                .valueStream()
                .map(node -> node.asString())
                .toList();
    }
}

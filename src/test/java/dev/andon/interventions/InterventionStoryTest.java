package dev.andon.interventions;

import static dev.andon.interventions.InterventionStage.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.response.Declarations;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Something is announced, cleared, started, and it ends; and what could be tried is listed, tried or set aside. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class InterventionStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    IncidentLog log;

    private InterventionStage stage;
    private Incident incident;
    private Http api;

    @BeforeEach
    void declare() {
        stage = new InterventionStage(cast, declarations, log);
        stage.catalog();
        stage.quiet();
        incident = stage.declare("Checkout rejects cards", false);
        api = cast.responder().api();
    }

    private Map<String, Object> destructive() {
        Map<String, Object> plan = plan("db", "Drop the index");
        plan.put("destructive", true);
        return plan;
    }

    @Test
    void anAlertSourceIsNotThePersonOfItsNumber() {
        Said said = new Said(Instant.EPOCH, "Rui", Actor.Kind.PERSON, "8", 1);

        assertThat(said.isBy(Actor.person(8, "Rui", Access.RESPONDER))).isTrue();
        assertThat(said.isBy(Actor.alertSource(8, "Grafana"))).isFalse();
    }

    @Test
    void whatIsDestructiveWaitsForTheCommander() {
        Cast.Member ines = cast.join("Ines Rask", Access.RESPONDER);
        stage.command(incident, ines);
        Answer announced = stage.announce(cast.responder(), incident, destructive());
        assertThat(announced.status()).isEqualTo(201);
        assertThat(announced.location()).isEqualTo(stage.room(incident) + "/interventions/1");
        assertThat(announced.json().get("status").asString()).isEqualTo("announced");

        assertThat(stage.start(cast.responder(), incident, 1).status()).isEqualTo(409);
        assertThat(stage.start(cast.responder(), incident, 1).body()).contains("It waits for Ines Rask");
        assertThat(stage.step(cast.responder(), incident, 1, "clearings", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(stage.step(ines, incident, 1, "clearings", Map.of())
                        .json()
                        .at("/cleared/by")
                        .asString())
                .isEqualTo("Ines Rask");
        assertThat(stage.step(ines, incident, 1, "clearings", Map.of()).status())
                .isEqualTo(409);
        assertThat(stage.start(cast.responder(), incident, 1).status()).isEqualTo(201);
        assertThat(stage.step(ines, incident, 1, "refusals", Map.of("reason", "late"))
                        .status())
                .isEqualTo(409);
        assertThat(stage.step(cast.responder(), incident, 1, "endings", Map.of("outcome", "failed"))
                        .status())
                .isEqualTo(422);

        JsonNode ended = stage.step(
                        cast.responder(),
                        incident,
                        1,
                        "endings",
                        Map.of("outcome", "rolled_back", "result", "too slow"))
                .json();
        assertThat(ended.get("status").asString()).isEqualTo("rolled_back");
        assertThat(ended.get("remark").asString()).isEqualTo("too slow");
        assertThat(log.verify(incident.id()).intact()).isTrue();
    }

    @Test
    void whereNobodyCommandsAnybodyElseClearsAndWhoIsAloneStartsAnyway() {
        stage.announce(cast.responder(), incident, destructive());
        stage.announce(cast.responder(), incident, destructive());

        assertThat(stage.step(cast.responder(), incident, 1, "clearings", Map.of())
                        .body())
                .contains("Nobody commands");
        assertThat(stage.step(cast.outsider(), incident, 1, "clearings", Map.of())
                        .status())
                .isEqualTo(201);
        Map<String, Object> alone = Map.of(
                "without_clearing",
                "Nobody answers, orders are lost",
                "clashes_seen",
                List.of(incident.number() + "-1"));
        assertThat(stage.step(cast.responder(), incident, 2, "starts", alone).status())
                .isEqualTo(201);
        assertThat(stage.said(incident))
                .contains(new InterventionStarted(2, "Drop the index", "Nobody answers, orders are lost"));
        String room =
                cast.viewer().browser().get("/incidents/" + incident.number()).body();
        assertThat(room).contains("under way, not cleared", "started without clearing", "Clashes with");
    }

    @Test
    void theHouseDecidesBySeverityWhatWaits() {
        stage.policy(Map.of("clearing", "none", "clearing_by_severity", Map.of("sev3", "all"), "clash_distance", 2));
        stage.announced(cast.responder(), incident, "shop");
        assertThat(stage.read(cast.viewer(), incident, 1).get("status").asString())
                .isEqualTo("announced");
        api.postJson(stage.room(incident) + "/severity-changes", Map.of("severity", "sev1"));
        stage.announced(cast.responder(), incident, "mail");
        assertThat(stage.read(cast.viewer(), incident, 2).get("status").asString())
                .isEqualTo("cleared");
        JsonNode last = cast.viewer()
                .api()
                .get("/api/v1/intervention-policy/changes")
                .json()
                .at("/items/0");
        assertThat(last.get("by").asString()).isEqualTo("Olivia Owens");
        assertThat(last.at("/before/usual").asString()).isEqualTo("risky");
        assertThat(last.at("/after/by_severity/sev3").asString()).isEqualTo("all");
    }

    @Test
    void aRepeatWithTheSameKeyChangesNothing() {
        Http keyed = api.with("Idempotency-Key", "iv-" + incident.number());
        assertThat(keyed.postJson(stage.room(incident) + "/interventions", plan("db", "Restart"))
                        .status())
                .isEqualTo(201);
        assertThat(keyed.postJson(stage.room(incident) + "/interventions", plan("db", "Restart"))
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(api.get(stage.room(incident) + "/interventions").json().get("items"))
                .hasSize(1);
    }

    @Test
    void nothingBeginsInWhatIsOverButWhatBeganEnds() {
        long id = stage.announced(cast.responder(), incident, "db");
        stage.announced(cast.responder(), incident, "shop");
        stage.start(cast.responder(), incident, id);
        api.postJson(stage.room(incident) + "/status-changes", Map.of("status", "resolved"));

        assertThat(stage.announce(cast.responder(), incident, plan("db", "More"))
                        .status())
                .isEqualTo(409);
        assertThat(stage.start(cast.responder(), incident, 2).status()).isEqualTo(409);
        assertThat(stage.finish(cast.responder(), incident, id).status()).isEqualTo(201);
    }

    @Test
    void nonsenseIsRefusedByName() {
        refused(422, "service", without("service"));
        refused(422, "service", with("service", "no-such-service"));
        refused(422, "what", without("what"));
        refused(422, "what", with("what", "two\nlines"));
        refused(422, "what", with("what", "x".repeat(301)));
        refused(422, "why", with("why", "a\u0000b"));
        refused(422, "rollback", without("rollback"));
        refused(422, "risk", with("risk", "none"));
        refused(422, "option", with("option", 9));
        refused(422, "occurred_at", with("occurred_at", "2031-01-01T00:00:00Z"));
        refused(400, "destructive", with("destructive", "perhaps"));
        refused(400, "speed", with("speed", 3));
        assertThat(api.postJson(
                                stage.room(incident) + "/interventions",
                                "{\"what\": \"" + "x".repeat(10_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(api.get(stage.room(incident) + "/interventions/99").status()).isEqualTo(404);
        assertThat(api.get(stage.room(incident) + "/interventions?status=sometimes")
                        .status())
                .isEqualTo(422);
        assertThat(api.get(stage.room(incident) + "/interventions?cursor=nonsense")
                        .status())
                .isEqualTo(422);
        assertThat(stage.step(cast.responder(), incident, 99, "clearings", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stage.announce(cast.viewer(), incident, plan("db", "x")).status())
                .isEqualTo(403);
        Http owner = cast.owner().api();
        for (Map<String, ?> wrong : List.of(
                Map.of("clearing", "some", "clash_distance", 2),
                Map.of("clearing", "all", "clash_distance", 6),
                Map.of("clearing", "all"),
                Map.of("clearing", "all", "clash_distance", 2, "clearing_by_severity", Map.of("sev9", "all")),
                Map.of(
                        "clearing",
                        "all",
                        "clash_distance",
                        2,
                        "options",
                        List.of(Map.of("kind", "magic", "text", "x"))))) {
            assertThat(owner.json("PUT", "/api/v1/intervention-policy", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(owner.with("If-Match", "\"99\"")
                        .json("PUT", "/api/v1/intervention-policy", Map.of("clearing", "all", "clash_distance", 2))
                        .status())
                .isEqualTo(412);
    }

    private Map<String, Object> without(String field) {
        Map<String, Object> plan = plan("db", "Restart");
        plan.remove(field);
        return plan;
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> plan = plan("db", "Restart");
        plan.put(field, value);
        return plan;
    }

    private void refused(int status, String field, Map<String, Object> body) {
        Answer answer = api.postJson(stage.room(incident) + "/interventions", body);
        assertThat(answer.status()).as(body + " " + answer.body()).isEqualTo(status);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    @Test
    void optionsAreRankedAndOneBecomesAnInterventionAndGetsItsResult() {
        String options = stage.room(incident) + "/options";
        assertThat(api.get(stage.room(incident) + "/option-suggestions").body())
                .contains("Follow the runbook Cards are declined");
        list("restart", "Restart all", 2, "yes", "low");
        list("other", "Patch it", 120, "no", "high");
        list("rollback", "Roll back to 7.40", 30, "yes", "medium");
        list("feature_off", "Voucher off", 2, "partly", "low");
        assertThat(texts(options)).containsExactly("Roll back to 7.40", "Restart all", "Voucher off", "Patch it");

        Map<String, Object> plan = plan("gateway", "Roll back to 7.40");
        plan.put("option", 3);
        long id = stage.announce(cast.responder(), incident, plan)
                .json()
                .get("id")
                .asLong();
        assertThat(api.get(options + "/3").json().get("status").asString()).isEqualTo("under_way");
        assertThat(api.postJson(options + "/3/dismissals", Map.of("reason", "x"))
                        .status())
                .isEqualTo(409);
        stage.start(cast.responder(), incident, id);
        stage.step(
                cast.responder(), incident, id, "endings", Map.of("outcome", "finished", "result", "Declines stopped"));
        assertThat(api.get(options + "/3").json().get("result").asString()).isEqualTo("finished: Declines stopped");
        api.postJson(options + "/1/trials", Map.of("result", "No change"));
        api.postJson(options + "/2/dismissals", Map.of("reason", "Too slow"));
        assertThat(texts(options)).containsExactly("Voucher off", "Roll back to 7.40", "Restart all", "Patch it");

        assertThat(api.postJson(options, Map.of("text", "x", "kind", "magic")).status())
                .isEqualTo(422);
        assertThat(api.postJson(options, Map.of("text", "x", "minutes", 0)).status())
                .isEqualTo(422);
        assertThat(api.postJson(options, Map.of("kind", "rollback")).status()).isEqualTo(422);
        assertThat(api.postJson(options + "/1/trials", Map.of()).status()).isEqualTo(422);
        assertThat(api.postJson(options + "/77/trials", Map.of("result", "x")).status())
                .isEqualTo(404);
    }

    private void list(String kind, String text, int minutes, String reversible, String risk) {
        Map<String, Object> option =
                Map.of("kind", kind, "text", text, "minutes", minutes, "reversible", reversible, "risk", risk);
        assertThat(api.postJson(stage.room(incident) + "/options", option).status())
                .isEqualTo(201);
    }

    private List<String> texts(String options) {
        List<String> texts = new ArrayList<>();
        api.get(options)
                .json()
                .get("items")
                .forEach(one -> texts.add(one.get("text").asString()));
        return texts;
    }

    @Test
    void worksWithPagesAndKeepsWhatWasTyped() {
        Incident other = stage.declare("Disks are full", false);
        stage.announced(cast.owner(), other, "db");
        Http browser = cast.responder().browser();
        String room = "/incidents/" + incident.number();
        Map<String, String> form = new HashMap<>(Map.of("what", "Roll back", "why", "Declines", "rollback", ""));
        form.put("service", "gateway");
        Answer refused = browser.postForm(room + "/interventions", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Roll back", "Declines", "Rollback is required");
        form.put("rollback", "Deploy again");
        assertThat(browser.postForm(room + "/interventions", form).status()).isEqualTo(303);
        assertThat(browser.get(room).body())
                .contains("Roll back", "Clashes with", "INC-" + other.number(), "gateway needs db");

        Answer unseen = browser.postForm(room + "/interventions/1/start", Map.of());
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.body()).contains("Look first", "value=\"" + other.number() + "-1\"");
        assertThat(browser.postForm(room + "/interventions/1/start", Map.of("seen", other.number() + "-1"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.postForm(room + "/interventions/1/ending", Map.of("outcome", "failed", "result", "No"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(room + "/interventions").body()).contains("failed", "No");
        assertThat(cast.viewer().browser().get(room + "/catch-up").status()).isEqualTo(200);

        Http owner = cast.owner().browser();
        Map<String, String> policy =
                new HashMap<>(Map.of("clearing", "all", "clash_distance", "3", "clearing_sev1", ""));
        policy.put("options", "rollback | Back | ten | yes | low");
        assertThat(owner.postForm("/interventions/policy", policy).body()).contains("Options has minutes");
        policy.put("options", "rollback | Back to before | 10 | yes | low\n\nscale | More | | yes | low");
        assertThat(owner.postForm("/interventions/policy", policy).status()).isIn(302, 303);
        assertThat(owner.get("/interventions/policy").body()).contains("rollback | Back to before | 10 | yes | low");
        assertThat(browser.get(room + "/options").body()).contains("Back to before");
        assertThat(browser.postForm(room + "/options", Map.of("text", "", "minutes", "7"))
                        .body())
                .contains("Text is required", "value=\"7\"");
    }
}

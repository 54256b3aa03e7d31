package dev.andon.interventions;

import static dev.andon.interventions.InterventionStage.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Incident;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options, pages and nonsense: what people press and type around an intervention. */
@StoryTest
class InterventionPagesTest extends InterventionScene {
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

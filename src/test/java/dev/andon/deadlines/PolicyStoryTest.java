package dev.andon.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.Priority;
import dev.andon.people.Actor;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Policies and what stands beside them: who may, what makes no sense, who was faster, and what nobody else may know. */
class PolicyStoryTest extends DeadlineStage {
    @Test
    void aPolicyIsMadeChangedSwitchedOnAndKeptOnRecord() {
        team("shop", "Shop", null);
        Answer made = owner().postJson(POLICIES, fifteenDays("p-fifteen", List.of("sev3")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("on").asBoolean()).isFalse();
        assertThat(owner().postJson(POLICIES, fifteenDays("p-fifteen", List.of()))
                        .status())
                .isEqualTo(409);
        String url = POLICIES + "/p-fifteen";
        Map<String, Object> tighter =
                Map.of("name", "Within a week", "days", 5, "counted", "business", "teams", List.of("shop"));
        Answer changed = owner().with("If-Match", "\"1\"").json("PUT", url, tighter);
        assertThat(changed.json().get("counted").asString()).isEqualTo("business");
        assertThat(owner().with("If-Match", "\"1\"").json("PUT", url, tighter).status())
                .isEqualTo(412);
        for (var one : List.of(
                Map.entry("name", Map.of("days", 3)),
                Map.entry("days", Map.of("name", "x")),
                Map.entry("days", Map.of("name", "x", "days", 0)),
                Map.entry("severities[0]", Map.of("name", "x", "days", 1, "severities", List.of("sev9"))),
                Map.entry("priorities[1]", Map.of("name", "x", "days", 1, "priorities", List.of("p0", "urgent"))),
                Map.entry("teams[0]", Map.of("name", "x", "days", 1, "teams", List.of("nobody"))),
                Map.entry("counted", Map.of("name", "x", "days", 1, "counted", "moons")),
                Map.entry("escalate_days", Map.of("name", "x", "days", 1, "escalate_days", 0)))) {
            Answer refused = owner().json("PUT", url, one.getValue());
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(one.getKey());
        }
        assertThat(api().json("PUT", url, tighter).status()).isEqualTo(403);
        assertThat(api().send("POST", url + "/activations", "", "").status()).isEqualTo(403);
        assertThat(cast.viewer().api().get(url).status()).isEqualTo(200);
        assertThat(api().get(url + "/trials").status()).isEqualTo(403);
        on("p-fifteen");
        assertThat(owner().delete(url).status())
                .as("one that is on is not dropped")
                .isEqualTo(409);
        for (String year : List.of("1999", "2027", "now")) {
            assertThat(owner().get(url + "/trials?year=" + year).status())
                    .as(year)
                    .isBetween(400, 422);
        }

        Http browser = cast.owner().browser();
        Answer again = browser.postForm(
                "/follow-ups/policies/p-fifteen", Map.of("name", "Kept <words>", "days", "many", "teams", "nobody"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Kept &lt;words", "must be between 1 and 730", "number 1 is not known");
        assertThat(browser.get("/follow-ups/policies/p-fifteen").body())
                .contains("Days: 15 calendar days → 5 business days", "State: off → on");
        assertThat(browser.postForm("/follow-ups/policies/p-fifteen/deactivation", Map.of("version", "3"))
                        .status())
                .isEqualTo(303);
        assertThat(owner().delete(url).status()).isEqualTo(204);
    }

    @Test
    void aDayFurtherAwayNeedsAReasonAndAFullTeamIsShown() {
        team("quay", "Quay", null);
        Answer settings = owner().json(
                        "PUT",
                        "/api/v1/follow-up-settings",
                        Map.of("remind_days", 2, "caps", List.of(Map.of("team", "quay", "cap", 1))));
        assertThat(settings.status()).as(settings.body()).isEqualTo(200);
        assertThat(owner().json("PUT", "/api/v1/follow-up-settings", Map.of("caps", List.of(Map.of("team", "x"))))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("caps[0].cap");
        owner().postJson(
                        POLICIES,
                        Map.of("key", "quays", "name", "Quays", "days", 10, "teams", List.of("quay"), "position", 1));
        on("quays");
        long incident = incident("The quay is flooded", "sev3", "open");
        Long rui = cast.responder().id();
        FollowUp pump = followUp(incident, "Buy a pump", rui, "quay", Priority.P1);
        FollowUp wall = followUp(incident, "Build a wall", rui, "quay", Priority.P2);
        assertThat(due(pump)).isEqualTo(LocalDate.parse("2026-03-12"));

        FollowUp named = followUps.find(Actor.system(), pump.number());
        followingUp.change(
                rui(), named.number(), FollowUpDraft.of(named).withDue(LocalDate.parse("2026-05-01")), named.version());
        settled();
        assertThat(deadline(pump).get("day").asString())
                .as("without a reason the policy counts")
                .isEqualTo("2026-03-12");
        String page =
                cast.responder().browser().get("/follow-ups/" + pump.number()).body();
        assertThat(page).contains("Say why, and that day counts", "Its team has 2 open; it wants 1 at most");

        String url = "/api/v1/follow-ups/%d/extensions".formatted(pump.number());
        assertThat(api().postJson(url, Map.of("until", "2026-05-01"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("reason");
        assertThat(api().postJson(url, Map.of("until", "2026-03-01", "reason", "x"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("until");
        assertThat(cast.viewer()
                        .api()
                        .postJson(url, Map.of("until", "2026-05-01", "reason", "x"))
                        .status())
                .isEqualTo(403);
        Answer moved = api().postJson(url, Map.of("until", "2026-05-01", "reason", "Delivered in April"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(201);
        assertThat(moved.json().get("day").asString()).isEqualTo("2026-05-01");
        assertThat(moved.json().at("/extension/reason").asString()).isEqualTo("Delivered in April");
        assertThat(cast.responder()
                        .browser()
                        .postForm(
                                "/follow-ups/" + wall.number() + "/extension",
                                Map.of("until", "2026-04-01", "reason", "Bricks", "version", "1"))
                        .status())
                .as("somebody was faster: the policy gave it a day")
                .isEqualTo(422);
        assertThat(cast.viewer().browser().get("/follow-ups/policies").body()).contains("2 open, cap 1");
        assertThat(cast.owner().browser().get("/follow-ups/quarters/2026-Q1").body())
                .contains("full: 2 of 1");
    }

    @Test
    void whatIsRestrictedIsNeitherListedNorCountedNorDecidedFor() {
        long secret = incident("A key leaked", "sev1", "restricted");
        FollowUp rotate = followUp(secret, "Rotate the key", cast.responder().id(), "", Priority.P0);
        Answer noted = api().postJson(
                        "/api/v1/quarters/2026-Q1/decisions",
                        Map.of("number", rotate.number(), "verdict", "keep", "words", "Half of them are new"));
        assertThat(noted.status()).as(noted.body()).isEqualTo(201);
        String quarter = "/api/v1/quarters/2026-Q1";
        assertThat(api().get(quarter + "/items?section=open").body()).contains("Rotate the key");
        Http outsider = cast.outsider().api();
        for (String address : List.of(quarter, quarter + "/items?section=open", quarter + "/decisions")) {
            assertThat(outsider.get(address).body())
                    .as(address)
                    .doesNotContain("Rotate", "Half of them", "" + rotate.number());
        }
        assertThat(outsider.get(quarter).json().at("/figures/open").asInt())
                .isEqualTo(api().get(quarter).json().at("/figures/open").asInt() - 1);
        String number = Long.toString(rotate.number());
        Map<String, ?> keep = Map.of("number", rotate.number(), "verdict", "keep");
        assertThat(outsider.postJson(quarter + "/decisions", keep).status()).isEqualTo(404);
        assertThat(outsider.get("/api/v1/follow-ups/" + number + "/deadline").status())
                .isEqualTo(404);
        assertThat(cast.outsider()
                        .browser()
                        .get("/follow-ups/" + number + "/extension")
                        .status())
                .isEqualTo(404);
        assertThat(cast.outsider()
                        .browser()
                        .get("/follow-ups/quarters/2026-Q1/follow-ups/" + number)
                        .status())
                .isEqualTo(404);
        assertThat(api().postJson(quarter + "/closings", Map.of("summary", "Held"))
                        .status())
                .isEqualTo(201);
        for (String address : List.of(quarter, quarter + "/items?section=open", quarter + "/decisions")) {
            assertThat(outsider.get(address).body()).as(address).doesNotContain("Rotate", "Half of them", number);
        }
        assertThat(outsider.with("Accept", "text/markdown").get(quarter).body()).doesNotContain("Rotate", number);
        assertThat(api().get(quarter + "/items?section=open").body()).contains("Rotate the key");
    }

    @Test
    void nonsenseInAReviewIsNamed() {
        String quarter = "/api/v1/quarters/2026-Q1";
        for (String name : List.of("2026-Q5", "2026-Q2", "quarter", "1999-Q1", "%00")) {
            assertThat(api().get("/api/v1/quarters/" + name).status()).as(name).isBetween(400, 404);
        }
        assertThat(api().get(quarter + "/items?section=everything").status()).isEqualTo(422);
        assertThat(api().get(quarter + "/items?section=open&cursor=x").status()).isEqualTo(422);
        for (var one : List.of(
                Map.entry("verdict", Map.of("words", "x")),
                Map.entry("verdict", Map.of("verdict", "later")),
                Map.entry("number", Map.of("verdict", "keep")),
                Map.entry("words", Map.of("verdict", "note", "words", "")))) {
            Answer refused = api().postJson(quarter + "/decisions", one.getValue());
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(one.getKey());
        }
        assertThat(cast.viewer()
                        .api()
                        .postJson(quarter + "/decisions", Map.of("verdict", "note", "words", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(api().postJson(quarter + "/closings", Map.of("summary", "x".repeat(20_001)))
                        .status())
                .isEqualTo(422);
    }
}

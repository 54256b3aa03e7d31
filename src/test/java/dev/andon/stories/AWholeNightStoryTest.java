package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One bad night, with everything a room has: impact, claims, clashing interventions, an overruled objection, a task that
 * nobody takes on, checks, calls, the document. Afterwards the replay shows each moment as it was live.
 */
@StoryTest
class AWholeNightStoryTest extends NightStage {
    @Test
    void theReplayShowsEveryMomentAsItWasLive() {
        twoIncidentsUpAndDownstream();
        whatIsHurt();
        remember();
        aClaimIsRefuted();
        whatChangedAnswersTheChecklist();
        remember();
        twoTeamsReachForTheSameThing();
        remember();
        anObjectionIsOverruled();
        nobodyTakesATaskOn();
        remember();
        thePressIsCalledAndTheDocumentIsWritten();
        itIsOver();
        remember();

        assertThat(live).hasSize(5);
        live.forEach((at, state) -> assertThat(read(payments + "/state?known_at=" + at))
                .as("at " + at)
                .isEqualTo(state));
        assertThat(read(payments + "/log-verification").get("intact").asBoolean())
                .isTrue();
        assertThat(read(shop + "/log-verification").get("intact").asBoolean()).isTrue();
        everyBoardHasSomethingToTell();
        theReportKnows();
    }

    private void twoIncidentsUpAndDownstream() {
        Http olivia = cast.owner().api();
        service(olivia, "payments", List.of());
        service(olivia, "shop", List.of("payments"));
        payments = declared(rui(), "Card payments fail", "payments");
        shop = declared(otto(), "The shop is slow", "shop");
        does(rui(), payments + "/role-handovers", Map.of("role", "commander", "person_id", id(cast.responder())));
    }

    private void whatIsHurt() {
        does(rui(), payments + "/impacts", Map.of("on", "user", "text", "Nobody knows yet."));
        does(
                otto(),
                payments + "/impacts/1/estimates",
                Map.of(
                        "text",
                        "Cards are declined.",
                        "bound",
                        "about",
                        "count",
                        400,
                        "unit",
                        "users",
                        "confidence",
                        "low",
                        "known",
                        "The queue of the gateway."));
        does(
                rui(),
                payments + "/affected-systems",
                Map.of("system", "payments", "state", "down", "why", "No answers."));
    }

    private void aClaimIsRefuted() {
        does(rui(), payments + "/claims", Map.of("text", "The new release is the cause.", "kind", "hypothesis"));
        does(
                otto(),
                payments + "/claims/1/evidence",
                Map.of("stance", "against", "kind", "output", "text", "It failed before the release."));
        JsonNode claim = does(
                rui(),
                payments + "/claims/1/verdicts",
                Map.of("verdict", "refuted", "reason", "It began an hour before."));
        assertThat(claim.get("state").asString()).isEqualTo("refuted");
        does(otto(), payments + "/claims", Map.of("text", "The vendor is well.", "said_by", "Their support"));
    }

    private void whatChangedAnswersTheChecklist() {
        String key = done(cast.owner()
                        .api()
                        .postJson(V1 + "alert-sources", Map.of("name", "Pipelines", "kind", "pagerduty")))
                .get("routing_key")
                .asString();
        Answer accepted = cast.anonymous()
                .postJson(
                        "/v2/change/enqueue",
                        Map.of(
                                "routing_key",
                                key,
                                "payload",
                                Map.of(
                                        "summary",
                                        "Deployed payments 4.2",
                                        "source",
                                        "payments",
                                        "timestamp",
                                        clock.instant().minusSeconds(3600).toString())));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        does(rui(), payments + "/checklist-askings", Map.of());
        timers.runDue();
        assertThat(read(payments + "/checklist-answers").toString()).contains("Deployed payments 4.2");
    }

    private void twoTeamsReachForTheSameThing() {
        Map<String, ?> restart = Map.of(
                "service",
                "payments",
                "what",
                "Restart the gateway",
                "why",
                "It hangs",
                "risk",
                "high",
                "rollback",
                "None needed",
                "destructive",
                true);
        Map<String, ?> deploy = Map.of(
                "service",
                "shop",
                "what",
                "Deploy with a longer wait",
                "why",
                "To be patient",
                "risk",
                "low",
                "rollback",
                "Deploy the one before",
                "destructive",
                false);
        does(
                rui(),
                payments + "/options",
                Map.of(
                        "kind",
                        "restart",
                        "text",
                        "Restart the gateway",
                        "minutes",
                        5,
                        "reversible",
                        "yes",
                        "risk",
                        "low"));
        does(otto(), payments + "/interventions", restart);
        does(otto(), shop + "/interventions", deploy);
        assertThat(types(payments)).contains("clash_found");
        assertThat(types(shop)).contains("clash_found");
        does(rui(), payments + "/interventions/1/clearings", Map.of());

        Answer unaware = otto().postJson(payments + "/interventions/1/starts", Map.of());
        assertThat(unaware.status()).isEqualTo(409);
        assertThat(unaware.body()).contains("Deploy with a longer wait");
        String seen = number(shop) + "-1";
        does(otto(), payments + "/interventions/1/starts", Map.of("clashes_seen", List.of(seen)));
        does(otto(), shop + "/interventions/1/withdrawals", Map.of("reason", "After the restart."));
        does(otto(), payments + "/interventions/1/endings", Map.of("outcome", "finished", "result", "Answers again."));
    }

    private void anObjectionIsOverruled() {
        does(
                rui(),
                payments + "/decisions",
                Map.of(
                        "text",
                        "Send half of the cards to the second vendor",
                        "risk",
                        "Fees",
                        "fallback",
                        "Send all back",
                        "fallback_minutes",
                        10,
                        "window_minutes",
                        5));
        does(otto(), payments + "/decisions/1/objections", Map.of("reason", "Their limit is lower."));
        JsonNode decided = does(
                rui(),
                payments + "/decisions/1/outcomes",
                Map.of("outcome", "goes_ahead", "reason", "Half stays below it."));
        assertThat(decided.get("state").asString()).isEqualTo("going_ahead");
        clock.forward(Duration.ofMinutes(11));
        timers.runDue();
        does(rui(), payments + "/decisions/1/outcomes", Map.of("outcome", "worked"));
    }

    private void nobodyTakesATaskOn() {
        does(rui(), payments + "/tasks", Map.of("person_id", id(cast.owner()), "text", "Count orders", "minutes", 30));
        does(rui(), payments + "/notes", Map.of("text", "TODO: an alert on the depth of the queue"));
        clock.forward(Duration.ofMinutes(6));
        timers.runDue();
        assertThat(types(payments)).contains("task_unanswered", "follow_up_noticed");
    }

    private void thePressIsCalledAndTheDocumentIsWritten() {
        Http olivia = cast.owner().api();
        long contact = done(olivia.postJson(
                        V1 + "contacts",
                        Map.of(
                                "kind",
                                "press",
                                "name",
                                "Mette Krog",
                                "numbers",
                                List.of(Map.of("kind", "mobile", "value", "+45 20 30 40 50")))))
                .get("id")
                .asLong();
        long tree = done(olivia.postJson(
                        V1 + "call-trees",
                        Map.of("name", "Press", "steps", List.of(Map.of("contacts", List.of(contact), "minutes", 10)))))
                .get("id")
                .asLong();
        long run = does(rui(), payments + "/call-runs", Map.of("tree_id", tree))
                .get("run")
                .asLong();
        does(
                rui(),
                payments + "/call-runs/" + run + "/calls",
                Map.of("contact_id", contact, "outcome", "reached", "by", "mobile", "note", "Knows; asks at nine."));
        assertThat(read(payments + "/events?page_size=200").toString()).doesNotContain("20 30 40 50");
        does(otto(), payments + "/appendix", Map.of("title", "Gateway log", "text", "502 502 502", "of_seq", 2));
    }

    private void itIsOver() {
        does(rui(), payments + "/impacts/1/endings", Map.of("note", "Cards work."));
        does(
                rui(),
                payments + "/affected-systems",
                Map.of("system", "payments", "state", "working", "why", "Answers."));
        does(rui(), payments + "/status-changes", Map.of("status", "resolved"));
        // It is begun behind everybody's back, and says so in the log.
        await().until(() -> types(payments).contains("report_drafted"));
    }

    private void everyBoardHasSomethingToTell() {
        JsonNode boards = read(payments + "/state").get("boards");
        boards.propertyStream().forEach(board -> {
            if (!List.of("alerts", "people", "ticks", "updates").contains(board.getKey())) {
                assertThat(board.getValue().toString()).as(board.getKey()).containsPattern("\\{.*\\{");
            }
        });
    }

    private void theReportKnows() {
        done(rui().postJson(payments + "/report", Map.of()));
        String report =
                rui().with("Accept", "text/markdown").get(payments + "/report").body();
        assertThat(report)
                .contains("The new release is the cause", "Restart the gateway", "an alert on the depth of the queue");
    }
}

package dev.andon.proposals;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The team decides: silence lets a proposal go ahead, an objection stops it, and somebody asks whether it worked. */
@StoryTest
class DecisionsStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    private long number;
    private Http rui;

    @BeforeEach
    void declare() {
        rui = cast.responder().api();
        number = declared("open");
    }

    @Test
    void silenceLetsItGoAheadAfterAsLongAsTheHouseAsks() {
        JsonNode proposed = propose(Map.of("text", "Roll back", "fallback", "drain it"));
        assertThat(proposed.get("objections_until").asString())
                .isEqualTo(clock.instant().plus(ofMinutes(2)).toString());
        assertThat(proposed.at("/executor/name").asString()).isEqualTo("Rui Ramos");
        assertThat(room("")).contains("Any objections?", "Rui Ramos asks for objections");
        timers.runDue();
        assertThat(state(1)).isEqualTo("proposed");

        clock.forward(ofMinutes(2));
        timers.runDue();
        timers.runDue();

        JsonNode ahead = read(1);
        assertThat(ahead.get("state").asString()).isEqualTo("going_ahead");
        assertThat(ahead.get("way").asString()).isEqualTo("unopposed");
        assertThat(ahead.get("fallback_at").asString())
                .isEqualTo(clock.instant().plus(ofMinutes(15)).toString());
        assertThat(room("")).contains("No objections: Rui Ramos carries it out", "Polled; executing by Rui Ramos");
        assertThat(object(cast.owner(), 1, "Wait").status()).as("too late").isEqualTo(409);
        assertThat(outcome(cast.owner(), 1, "failed", "No change").status()).isEqualTo(201);
        clock.forward(ofMinutes(20));
        timers.runDue();
        assertThat(room("/log")).as("nobody is asked what is known").doesNotContain("Has it worked?");
    }

    @Test
    void withNoTimeToAskItGoesAheadAtOnce() {
        JsonNode decided = propose(Map.of("text", "Pull the plug", "window_minutes", 0));

        assertThat(decided.get("state").asString()).isEqualTo("going_ahead");
        assertThat(decided.get("way").asString()).isEqualTo("at_once");
        assertThat(room("/decisions/1")).contains("Decided at once; executing by Rui Ramos");
    }

    @Test
    void whoeverObjectsCanThinkBetterOfItAndThenItGoesAhead() {
        propose(Map.of("text", "Roll back"));
        object(cast.outsider(), 1, "The schema has moved on");
        assertThat(object(cast.outsider(), 1, "Once more").status()).isEqualTo(409);
        clock.forward(ofMinutes(5));
        timers.runDue();
        assertThat(room("")).contains("Otto Olsen objects", "waits for somebody to take command");
        assertThat(room("/catch-up")).contains("Otto Olsen objects; the commander decides");
        String withdrawals = decisions() + "/1/objections/1/withdrawals";
        assertThat(rui.postJson(withdrawals, Map.of()).status()).isEqualTo(403);

        Answer withdrawn = cast.outsider().api().postJson(withdrawals, Map.of("reason", "It has not"));

        assertThat(withdrawn.json().at("/objections/0/state").asString()).isEqualTo("withdrawn");
        assertThat(withdrawn.json().get("way").asString()).isEqualTo("unopposed");
    }

    @Test
    void onlyTheCommanderDecidesAndWhoeverProposedItCanTakeItBack() {
        propose(Map.of("text", "Roll back"));
        Answer nobody = outcome(cast.owner(), 1, "goes_ahead", "now");
        assertThat(nobody.status()).isEqualTo(403);
        assertThat(nobody.body()).contains("nobody commands");
        command();
        assertThat(outcome(cast.outsider(), 1, "rejected", "no").status()).isEqualTo(403);
        assertThat(outcome(cast.outsider(), 1, "withdrawn", null).status()).isEqualTo(403);
        assertThat(outcome(cast.owner(), 1, "rejected", null).status())
                .as("why?")
                .isEqualTo(422);
        assertThat(outcome(cast.owner(), 1, "rejected", "Too much at once").status())
                .isEqualTo(201);
        assertThat(state(1)).isEqualTo("rejected");
        assertThat(outcome(cast.owner(), 1, "worked", null).status()).isEqualTo(409);

        propose(Map.of("text", "Drain it"));
        assertThat(outcome(cast.responder(), 2, "withdrawn", "It recovers").status())
                .isEqualTo(201);
        clock.forward(ofMinutes(5));
        timers.runDue();
        assertThat(state(2)).isEqualTo("withdrawn");
        propose(Map.of("text", "Drain half of it"));
        assertThat(outcome(cast.owner(), 3, "goes_ahead", null)
                        .json()
                        .get("way")
                        .asString())
                .as("there was no need to wait")
                .isEqualTo("at_once");
    }

    @Test
    void whatIsOverDecidesNothingMore() {
        propose(Map.of("text", "Roll back"));
        rui.postJson(incident() + "/status-changes", Map.of("status", "resolved"));
        clock.forward(ofMinutes(5));
        timers.runDue();

        assertThat(state(1)).isEqualTo("proposed");
        assertThat(rui.postJson(decisions(), Map.of("text", "Roll back")).status())
                .isEqualTo(409);
    }

    @Test
    void whatBecameDueWhileItWasOverIsDoneOnceItIsReopened() {
        propose(Map.of("text", "Roll back", "fallback", "drain it", "window_minutes", 0));
        propose(Map.of("text", "Drain half of it"));
        rui.postJson(incident() + "/status-changes", Map.of("status", "resolved"));
        clock.forward(ofMinutes(20));
        timers.runDue();
        rui.postJson(incident() + "/status-changes", Map.of("status", "investigating", "reason", "It is back"));
        timers.runDue();
        timers.runDue();

        assertThat(room("/log")).contains("Has it worked?");
        assertThat(read(2).get("way").asString()).isEqualTo("unopposed");
    }

    @Test
    void whatIsWrittenDownLateCanStillBeObjectedTo() {
        String said = clock.instant().minus(ofMinutes(90)).toString();
        propose(Map.of("text", "Roll back", "occurred_at", said));
        timers.runDue();

        assertThat(object(cast.outsider(), 1, "Wait").status()).isEqualTo(201);
    }

    @Test
    void aRepeatWithTheSameKeyChangesNothing() {
        Http keyed = rui.with("Idempotency-Key", "decision-" + number);
        keyed.postJson(decisions(), Map.of("text", "Roll back"));
        Answer again = keyed.postJson(decisions(), Map.of("text", "Roll back"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(rui.get(decisions()).json().get("items")).hasSize(1);
    }

    @Test
    void nonsenseIsRefusedByName() {
        refused(422, "text", "", Map.of());
        refused(422, "text", "", Map.of("text", "two\nlines"));
        refused(422, "text", "", Map.of("text", "x".repeat(301)));
        refused(422, "risk", "", Map.of("text", "x", "risk", "a\u0000b"));
        refused(422, "fallback", "", Map.of("text", "x", "fallback_minutes", 5));
        refused(422, "fallback_minutes", "", Map.of("text", "x", "fallback", "y", "fallback_minutes", 0));
        refused(422, "window_minutes", "", Map.of("text", "x", "window_minutes", -1));
        refused(422, "window_minutes", "", Map.of("text", "x", "window_minutes", 241));
        refused(422, "executor_id", "", Map.of("text", "x", "executor_id", 987654));
        refused(400, "window_minutes", "", Map.of("text", "x", "window_minutes", "two"));
        refused(400, "vote", "", Map.of("text", "x", "vote", "yes"));
        propose(Map.of("text", "Roll back"));
        refused(422, "reason", "/1/objections", Map.of());
        refused(422, "outcome", "/1/outcomes", Map.of("outcome", "maybe"));
        assertThat(rui.postJson(decisions() + "/9/objections", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(rui.get(decisions() + "?state=sometimes").status()).isEqualTo(422);
    }

    @Test
    void inARestrictedIncidentOthersLearnNothing() {
        number = declared("restricted");
        refused(
                422,
                "executor_id",
                "",
                Map.of("text", "x", "executor_id", cast.outsider().id()));
        propose(Map.of("text", "Rotate the key"));

        Http outsider = cast.outsider().api();
        assertThat(outsider.get(decisions()).status()).isEqualTo(404);
        assertThat(outsider.get(decisions() + "/1").status()).isEqualTo(404);
        assertThat(outsider.postJson(decisions() + "/1/objections", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.get("/incidents/" + number + "/decisions/1").status())
                .isEqualTo(404);
    }

    @Test
    void worksWithPagesAndKeepsWhatWasTyped() {
        command();
        Http browser = cast.owner().browser();
        String page = "/incidents/" + number + "/decisions";
        assertThat(browser.get(page + "/new").body()).contains("Always have one.");
        Map<String, String> form = new HashMap<>(Map.of("text", "", "fallback", "drain it", "fallback_minutes", "5"));
        assertThat(browser.postForm(page, form).body()).contains("drain it", "Text is required");
        form.put("text", "Roll back");
        form.put("window_minutes", "10");
        assertThat(browser.postForm(page, form).status()).isEqualTo(303);
        assertThat(browser.postForm(page + "/1/objections", Map.of("objection", ""))
                        .body())
                .contains("Objection is required");
        assertThat(browser.postForm(page + "/1/objections", Map.of("objection", "I wonder"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.postForm(page + "/1/outcome", Map.of("outcome", "goes_ahead", "reason", ""))
                        .body())
                .contains("why over the objection of Olivia Owens?");
        assertThat(browser.postForm(page + "/1/objections/1/withdrawal", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(browser.postForm(page + "/1/outcome", Map.of("outcome", "worked"))
                        .body())
                .contains("is not being carried out");
        assertThat(browser.postForm(page + "/1/outcome", Map.of("outcome", "goes_ahead"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(page + "/1").body()).contains("It did not work", "withdrawn");
        assertThat(browser.get(page).body()).contains("Roll back", "Going ahead");
    }

    private long declared(String visibility) {
        Map<String, ?> body = Map.of("title", "Cards are declined", "severity", "sev3", "visibility", visibility);
        return rui.postJson("/api/v1/incidents", body).json().get("number").asLong();
    }

    private void command() {
        Map<String, ?> taken =
                Map.of("role", "commander", "person_id", cast.owner().id());
        assertThat(cast.owner()
                        .api()
                        .postJson(incident() + "/role-handovers", taken)
                        .status())
                .isIn(200, 201);
    }

    private JsonNode propose(Map<String, ?> body) {
        Answer answer = rui.postJson(decisions(), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Answer object(Cast.Member who, long decision, String reason) {
        return who.api().postJson(decisions() + "/" + decision + "/objections", Map.of("reason", reason));
    }

    private Answer outcome(Cast.Member who, long decision, String outcome, @Nullable String reason) {
        Map<String, String> body = new HashMap<>(Map.of("outcome", outcome));
        if (reason != null) {
            body.put("reason", reason);
        }
        return who.api().postJson(decisions() + "/" + decision + "/outcomes", body);
    }

    private void refused(int status, String field, String below, Map<String, ?> body) {
        Answer answer = rui.postJson(decisions() + below, body);
        assertThat(answer.status()).as(body + " " + answer.body()).isEqualTo(status);
        List<String> fields = answer.json().get("errors").findValuesAsString("field");
        assertThat(fields).contains(field);
    }

    private JsonNode read(long decision) {
        return rui.get(decisions() + "/" + decision).json();
    }

    private String state(long decision) {
        return read(decision).get("state").asString();
    }

    private String room(String below) {
        return cast.viewer().browser().get("/incidents/" + number + below).body();
    }

    private String incident() {
        return "/api/v1/incidents/" + number;
    }

    private String decisions() {
        return incident() + "/decisions";
    }
}

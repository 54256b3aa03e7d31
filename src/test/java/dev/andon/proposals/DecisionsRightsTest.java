package dev.andon.proposals;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may decide and who may know, what is refused, and how it goes on a page. */
@StoryTest
class DecisionsRightsTest extends DecisionsStage {
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

    @Test
    void aRepeatWithTheSameKeyChangesNothing() {
        Http keyed = rui.with("Idempotency-Key", "decision-" + number);
        keyed.postJson(decisions(), Map.of("text", "Roll back"));
        Answer again = keyed.postJson(decisions(), Map.of("text", "Roll back"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(rui.get(decisions()).json().get("items")).hasSize(1);
    }
}

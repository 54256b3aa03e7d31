package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is noted along the way is there when the impact has ceased, and in the report but for what nobody needs. */
@StoryTest
class FollowUpsStoryTest {
    @Autowired
    Cast cast;

    private Http api;
    private String room = "";

    @BeforeEach
    void declare() {
        api = cast.responder().api();
        room = declared("open");
        note("Rolled back - TODO: find out why it was slow\n\n- follow-up: alert on the age of certificates");
    }

    @Test
    void whatIsNotedComesBackWhenTheImpactHasCeased() {
        assertThat(page("")).as("not in the way").doesNotContain("class=\"panel\" id=\"follow-ups\"");
        assertThat(page("/follow-up-candidates"))
                .contains("find out why it was slow", "alert on the age of certificates");
        dismiss(1, Map.of("reason", "The graph says it"));
        assertThat(dismiss(1, Map.of("reason", "again")).status()).isEqualTo(409);
        api.postJson(room + "/status-changes", Map.of("status", "resolved"));

        assertThat(page("")).contains("class=\"panel\" id=\"follow-ups\"");
        assertThat(page("/follow-up-candidates")).contains("No following up: The graph says it");
        String report =
                api.with("Accept", "text/markdown").get(room + "/report").body();
        String actions = report.substring(report.indexOf("## Action Items"));
        assertThat(actions)
                .contains("- alert on the age of certificates, noted by Rui Ramos [2]")
                .doesNotContain("find out why it was slow");
    }

    @Test
    void theListHasPagesAndNamesWhatIsWrong() {
        String candidates = room + "/follow-up-candidates";
        Answer first = api.get(candidates + "?page_size=1");
        assertThat(first.json().at("/items/0/text").asString()).isEqualTo("find out why it was slow");
        String cursor = first.json().get("next_cursor").asString();
        assertThat(api.get(candidates + "?page_size=1&cursor=" + cursor)
                        .json()
                        .at("/items/0/id")
                        .asLong())
                .isEqualTo(2);
        assertThat(api.get(candidates + "/2").json().get("note").asLong()).isEqualTo(2);
        assertThat(api.get(candidates + "/3").status()).isEqualTo(404);
        assertThat(api.get(candidates + "?status=sometimes").status()).isEqualTo(422);
        assertThat(dismiss(1, Map.of()).json().at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(dismiss(1, Map.of("reason", "x", "mood", "calm")).status()).isEqualTo(400);
        assertThat(dismiss(9, Map.of("reason", "x")).status()).isEqualTo(404);
        dismiss(2, Map.of("reason", "There is one"));
        assertThat(api.get(candidates + "?status=open").json().get("items")).hasSize(1);

        Http browser = cast.responder().browser();
        String dismissal = room.replace("/api/v1", "") + "/follow-up-candidates/1/dismissal";
        browser.get("/account");
        assertThat(browser.postForm(dismissal, Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(browser.postForm(dismissal, Map.of("reason", "No")).status()).isEqualTo(303);
    }

    @Test
    void aNoteThatIsSentTwiceIsNotedOnce() {
        Http keyed = api.with("Idempotency-Key", "note-" + room);
        keyed.postJson(room + "/notes", Map.of("text", "TODO: third"));
        keyed.postJson(room + "/notes", Map.of("text", "TODO: third"));

        assertThat(api.get(room + "/follow-up-candidates").json().get("items")).hasSize(3);
    }

    @Test
    void inARestrictedIncidentOthersLearnNothing() {
        room = declared("restricted");
        note("TODO: rotate the key");

        Http outsider = cast.outsider().api();
        assertThat(outsider.get(room + "/follow-up-candidates").status()).isEqualTo(404);
        assertThat(outsider.get(room + "/follow-up-candidates/1").status()).isEqualTo(404);
        assertThat(outsider.postJson(room + "/follow-up-candidates/1/dismissals", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    private String declared(String visibility) {
        Map<String, ?> body = Map.of("title", "Checkout is slow", "severity", "sev3", "visibility", visibility);
        return "/api/v1/incidents/"
                + api.postJson("/api/v1/incidents", body).json().get("number").asLong();
    }

    private void note(String text) {
        assertThat(api.postJson(room + "/notes", Map.of("text", text)).status()).isEqualTo(201);
    }

    private Answer dismiss(long candidate, Map<String, ?> body) {
        return api.postJson(room + "/follow-up-candidates/" + candidate + "/dismissals", body);
    }

    private String page(String below) {
        return cast.viewer().browser().get(room.replace("/api/v1", "") + below).body();
    }
}

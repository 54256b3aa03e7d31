package dev.andon.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody is entered, put into a tree, and called at night. */
@StoryTest
class CallsStoryTest extends CallsStage {
    @Test
    void whoeverDoesNotAnswerIsFollowedByTheNextAndTheLogHoldsNoNumber() {
        JsonNode begun = api.postJson(runs(), Map.of("tree_id", tree)).json();
        String run = runs() + "/" + begun.get("run").asLong();
        assertThat(next(begun)).isEqualTo("Ines Rask");
        assertThat(api.postJson(runs(), Map.of("tree_id", tree)).status()).isEqualTo(409);

        JsonNode tried = call(run, ines, "no_answer", "mobile", "rang out").json();
        assertThat(next(tried)).as("while Ines may call back, the next step").isEqualTo("Press desk");
        assertThat(call(run, press, "left_message", "office", null)
                        .json()
                        .at("/next/waits_until")
                        .asString())
                .isNotEmpty();
        clock.forward(Duration.ofMinutes(10));
        assertThat(next(api.get(run).json())).isEqualTo("Marek Otto");
        JsonNode reached = call(run, marek, "reached", "mobile", "on his way").json();

        assertThat(reached.at("/steps/0/reached/name").asString()).isEqualTo("Marek Otto");
        assertThat(reached.at("/next/contact/name").asString()).isEqualTo("Press desk");
        clock.forward(Duration.ofMinutes(30));
        JsonNode left = api.get(run).json();
        assertThat(left.at("/next").isNull() || left.at("/next").isMissingNode())
                .isTrue();
        assertThat(left.at("/steps/1/exhausted").asBoolean()).isTrue();
        assertThat(api.postJson(run + "/endings", Map.of("reason", "everybody knows"))
                        .status())
                .isEqualTo(201);
        assertThat(call(run, ines, "reached", null, null).status()).isEqualTo(409);
        assertThat(db.sql("select payload::text from incident_event where incident_id = :id")
                        .param("id", incident.id())
                        .query(String.class)
                        .list())
                .anyMatch(text -> text.contains("Marek Otto"))
                .noneMatch(text -> text.contains("70 7") || text.contains("70 1"));
        assertThat(log.verify(incident.id()).intact()).isTrue();
        assertThat(api.get("/api/v1/incidents/" + incident.number() + "/catch-up")
                        .body())
                .contains("Nights: 1 of 2 reached, ended");
    }

    @Test
    void theOrderIsAdviceAndTwoMayCallAtOnce() {
        String run = begin();
        long elias = entered("Elias Lindqvist", "stakeholder", "+46 70 000 11 22");

        assertThat(call(run, press, "reached", "office", null).status()).isEqualTo(201);
        assertThat(call(run, elias, "declined", null, "asleep")
                        .json()
                        .at("/others/0/contact/name")
                        .asString())
                .isEqualTo("Elias Lindqvist");
        assertThat(next(call(run, ines, "wrong_number", "mobile", null).json())).isEqualTo("Marek Otto");
    }

    @Test
    void theRoomShowsNamesToEverybodyAndThePageNumbersToThoseWhoRespond() {
        String run = begin().replace("/api/v1", "").replace("call-runs", "calls");
        String room = "/incidents/" + incident.number();
        String panel = cast.responder().browser().get(room + "/panels/calls").body();
        assertThat(panel).contains("Ines Rask").doesNotContain("70 123");
        assertThat(cast.responder().browser().get(room).body()).doesNotContain("70 123");
        assertThat(cast.responder().browser().get(run).body())
                .contains("href=\"tel:+46701234567\"", MOBILE, "call now");

        Http viewer = cast.viewer().browser();
        for (String page : List.of(run, "/contacts", "/contacts/" + ines, "/call-trees/" + tree, room + "/roster")) {
            assertThat(viewer.get(page).status()).as(page).isEqualTo(200);
            assertThat(viewer.get(page).body()).as(page).doesNotContain("70 123");
        }
        assertThat(viewer.get(run).body()).contains("Ines Rask");
        Http reading = cast.viewer().api();
        assertThat(reading.get("/api/v1/contacts/" + ines).body()).doesNotContain("70 123");
        assertThat(reading.get("/api/v1/contacts").body()).contains("Ines Rask").doesNotContain("70 123");
        assertThat(reading.get("/contacts/export.csv").status()).isEqualTo(403);
        assertThat(cast.responder().browser().get("/palette?q=ines").body()).contains("/contacts/" + ines);
    }
}

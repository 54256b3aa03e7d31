package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.playbook.Phase;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the playbook says of an incident is in its room: checklists that are ticked, where to meet, what to write on. */
@StoryTest
class ChecklistStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    IncidentLog log;

    @Test
    void theStatusesOfThePlaybookAreThoseOfTheProgram() {
        assertThat(Phase.STATUSES)
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Status::word).toList());
    }

    @Test
    void anItemIsTickedOnceAndTheLogKeepsItsWording() {
        String path = declared("sev2", "service");
        Http api = cast.responder().api();
        Map<String, String> item = Map.of("checklist", "usual_suspects", "item", "vendors");

        Answer first = api.postJson(path + "/checklist-ticks", item);
        Answer second = cast.owner().api().postJson(path + "/checklist-ticks", item);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("by").asString())
                .isEqualTo(cast.responder().person().name());
        assertThat(words(path)).endsWith("declared", "checklist_ticked");
        JsonNode payload = last(path).get("payload");
        assertThat(payload.get("text").asString()).isEqualTo("Is a vendor down?");
        assertThat(payload.get("name").asString()).isEqualTo("The usual suspects");

        assertThat(api.delete(path + "/checklist-ticks/usual_suspects/vendors").status())
                .isEqualTo(204);
        assertThat(api.delete(path + "/checklist-ticks/usual_suspects/vendors").status())
                .isEqualTo(204);
        assertThat(words(path)).endsWith("checklist_ticked", "checklist_unticked");
        assertThat(ticked(path)).isEmpty();
        assertThat(api.get(path + "/log-verification").json().get("intact").asBoolean())
                .isTrue();
    }

    @Test
    void aReplayedKeyTicksOnceAlsoAfterTheTickWasTakenBack() {
        String path = declared("sev2", "service");
        Http keyed = cast.responder().api().with("Idempotency-Key", "tick-" + path.hashCode());
        Map<String, String> item = Map.of("checklist", "usual_suspects", "item", "limits");

        assertThat(keyed.postJson(path + "/checklist-ticks", item).status()).isEqualTo(201);
        cast.responder().api().delete(path + "/checklist-ticks/usual_suspects/limits");
        assertThat(keyed.postJson(path + "/checklist-ticks", item).header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(ticked(path)).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedByItsField() {
        String path = declared("sev2", "service");
        Http api = cast.responder().api();
        refused(api.postJson(path + "/checklist-ticks", Map.of("checklist", "nope", "item", "x")), "checklist");
        refused(api.postJson(path + "/checklist-ticks", Map.of("checklist", "usual_suspects", "item", "nope")), "item");
        refused(api.postJson(path + "/checklist-ticks", Map.of("checklist", "a\0b", "item", "x")), "checklist");
        refused(api.postJson(path + "/checklist-ticks", Map.of()), "checklist");
        assertThat(api.postJson(path + "/checklist-ticks", Map.of("tick", "x")).status())
                .isEqualTo(400);
        assertThat(api.postJson(path + "/checklist-ticks", Map.of("checklist", List.of(1)))
                        .status())
                .isEqualTo(400);
        assertThat(cast.viewer()
                        .api()
                        .postJson(path + "/checklist-ticks", Map.of("checklist", "usual_suspects", "item", "limits"))
                        .status())
                .isEqualTo(403);
        assertThat(api.with("If-Match", "\"99\"")
                        .postJson(path + "/checklist-ticks", Map.of("checklist", "usual_suspects", "item", "limits"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void theRoomShowsTheListsOfItsPhaseAndWhereToMeet() {
        String path = declared("sev1", "service");
        String room = path.replace("/api/v1", "");
        Http browser = cast.responder().browser();

        assertThat(browser.get(room).body())
                .contains("The usual suspects", "0 of 6", "The incident bridge", "Communications lead", "every 20 min")
                .doesNotContain("Stop the bleeding</h2>");
        browser.postForm(room + "/checklist-ticks", Map.of("checklist", "usual_suspects", "item", "deployment"));
        assertThat(browser.get(room).body()).contains("1 of 6", "ticked “A new deployment?”");

        cast.responder().api().postJson(path + "/status-changes", Map.of("status", "containing"));
        assertThat(browser.get(room).body()).contains("Stop the bleeding</h2>").doesNotContain("0 of 6");
        assertThat(browser.get(room + "/checklists").body())
                .contains("The usual suspects", "Stop the bleeding", "Afterwards", "name=\"_csrf\"");
        assertThat(browser.get(room + "/document").body()).contains("Rows are missing", "What we know");
    }

    @Test
    void aRestrictedIncidentKeepsItsChecklistsAndItsRoomToItself() {
        String path = declared("sev2", "security");
        Http outsider = cast.outsider().api();
        assertThat(outsider.get(path + "/checklists").status()).isEqualTo(404);
        assertThat(outsider.get(path + "/document").status()).isEqualTo(404);
        assertThat(outsider.delete(path + "/checklist-ticks/usual_suspects/vendors")
                        .status())
                .isEqualTo(404);
        assertThat(outsider.postJson(
                                path + "/checklist-ticks", Map.of("checklist", "usual_suspects", "item", "vendors"))
                        .status())
                .isEqualTo(404);
        assertThat(cast.outsider()
                        .browser()
                        .get(path.replace("/api/v1", "") + "/checklists")
                        .status())
                .isEqualTo(404);
        String lists = cast.responder().api().get(path + "/checklists").body();
        assertThat(lists).contains("Before anything is cleaned up");
    }

    private String declared(String severity, String type) {
        Answer answer = cast.responder()
                .api()
                .postJson("/api/v1/incidents", Map.of("title", "Rows are missing", "severity", severity, "type", type));
        return "/api/v1/incidents/" + answer.json().get("number").asLong();
    }

    private List<String> words(String path) {
        return events(path)
                .valueStream()
                .map(event -> event.get("type").asString())
                .toList();
    }

    private JsonNode last(String path) {
        JsonNode events = events(path);
        return events.get(events.size() - 1);
    }

    private JsonNode events(String path) {
        return cast.responder().api().get(path + "/events").json().get("items");
    }

    private List<JsonNode> ticked(String path) {
        return cast.responder()
                .api()
                .get(path + "/checklists")
                .json()
                .get("items")
                .valueStream()
                .flatMap(list -> list.get("items").valueStream())
                .filter(item -> item.hasNonNull("ticked"))
                .toList();
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }
}

package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The playbook says on which bridge people meet; the catalog says where it is and how to dial in; the room shows both. */
@StoryTest
class WarRoomStoryTest {
    private static final String ROOM = "/api/v1/playbook/war_rooms/bridge";

    @Autowired
    Cast cast;

    private Http owner;

    @BeforeEach
    void fresh() {
        owner = cast.owner().api();
        put(Map.of("name", "The incident bridge", "kind", "standing"));
    }

    @Test
    void theBridgeOfTheCatalogSaysWhereItIsAndHowToDialIn() {
        bridge("hall", "The hall", "https://meet.example/hall", "+351 21 000 00 00, PIN 4711#", true);
        put(Map.of("name", "Bridge of INC-{number}", "kind", "new", "bridge", "hall"));
        long number = declared();
        String panel = panel(number, "war-room");
        assertThat(panel)
                .contains(
                        "Bridge of INC-" + number,
                        "https://meet.example/hall",
                        "The hall",
                        "tel:+351210000000",
                        "+351 21 000 00 00, PIN 4711#")
                .doesNotContain("opened for this one");
        assertThat(panel(number, "war-room-strip")).contains("https://meet.example/hall", "tel:+351210000000");

        owner.json("PATCH", "/api/v1/bridges/hall", Map.of("url", "", "dial_in", "Ask the desk", "standing", false));
        assertThat(panel(number, "war-room"))
                .contains("Ask the desk", "opened for this one")
                .doesNotContain("https://meet.example/hall", "tel:");
    }

    @Test
    void aBridgeThatIsRetiredOrGoneSaysSoPlainly() {
        bridge("attic", "The attic", "https://meet.example/attic", "+1 555 010 0000", true);
        put(Map.of("name", "Upstairs", "kind", "standing", "bridge", "attic"));
        long number = declared();
        assertThat(panel(number, "war-room")).contains("https://meet.example/attic");

        owner.delete("/api/v1/bridges/attic");
        for (String id : List.of("war-room", "war-room-strip")) {
            assertThat(panel(number, id))
                    .contains("has retired the bridge “The attic”", "Agree on a place")
                    .doesNotContain("https://meet.example/attic", "tel:");
        }
        assertThat(owner.get("/playbook").body()).contains("the bridge The attic, which the catalog has retired");

        Answer elsewhere = put(Map.of("name", "Upstairs", "kind", "standing", "bridge", "no-such.bridge_1"));
        assertThat(elsewhere.status()).as("the catalog may come later").isEqualTo(200);
        assertThat(panel(number, "war-room")).contains("has no bridge “no-such.bridge_1”");
        assertThat(owner.get("/playbook").body()).contains("the bridge no-such.bridge_1, which is not in the catalog");
    }

    @Test
    void theBridgeIsPartOfTheFileTheDifferenceAndTheRecord() {
        put(Map.of("name", "Hall", "kind", "standing", "bridge", "first"));
        put(Map.of("name", "Hall", "kind", "standing", "bridge", "second"));

        JsonNode change =
                owner.get("/api/v1/playbook/changes?page_size=1").json().at("/items/0");
        assertThat(change.get("path").asString()).isEqualTo("war_rooms/bridge/bridge");
        assertThat(change.get("from").asString()).isEqualTo("first");
        assertThat(change.get("to").asString()).isEqualTo("second");
        String file =
                owner.with("Accept", "application/yaml").get("/api/v1/playbook").body();
        assertThat(file).contains("    bridge: second\n");
        Answer diff = owner.send(
                "POST",
                "/api/v1/playbook/diffs",
                "application/yaml",
                file.replace("    bridge: second\n", "    bridge: third\n"));
        assertThat(diff.json().get("changes")).hasSize(1);
        assertThat(diff.json().at("/changes/0/to").asString()).isEqualTo("third");
        assertThat(owner.get("/api/v1/playbook").json().get("war_rooms").valueStream())
                .anyMatch(room -> room.path("bridge").asString("").equals("second"));
    }

    @Test
    void whatCannotBeABridgeIsRefusedByItsField() {
        refused(Map.of("bridge", "Not A Key"), "bridge");
        refused(Map.of("bridge", "a\u0000b"), "bridge");
        refused(Map.of("bridge", List.of("hall")), "bridge");
        refused(Map.of("bridge", 12), "bridge");
        refused(Map.of("bridge", "x".repeat(81)), "bridge");
        refused(Map.of("bridge", "hall", "url", "https://meet.example/other"), "url");
        refused(Map.of("bridges", "hall"), "bridges");
        Answer stale = owner.with("If-Match", "\"99999\"")
                .json("PUT", ROOM, Map.of("name", "Hall", "kind", "standing", "bridge", "hall"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(owner.get(ROOM).json().toString()).doesNotContain("hall");
    }

    @Test
    void theFormSuggestsWhatIsInUseAndKeepsWhatWasTyped() {
        bridge("cellar", "The cellar", "https://meet.example/cellar", "", true);
        bridge("ruin", "The ruin", "https://meet.example/ruin", "", true);
        owner.delete("/api/v1/bridges/ruin");
        Http browser = cast.owner().browser();
        assertThat(browser.get("/playbook/war_rooms/bridge/edit").body())
                .contains("list=\"bridges\"", "value=\"cellar\">The cellar")
                .doesNotContain("The ruin");

        Answer refused = browser.postForm(
                "/playbook/war_rooms/bridge", Map.of("name", "Down", "kind", "standing", "bridge", "Cellar !"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Cellar !\"", "must be the key of a bridge of the catalog");
        Answer saved = browser.postForm(
                "/playbook/war_rooms/bridge", Map.of("name", "Down", "kind", "standing", "bridge", "cellar"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        assertThat(panel(declared(), "war-room")).contains("https://meet.example/cellar");
    }

    private void refused(Map<String, Object> fields, String field) {
        Map<String, Object> entry = new HashMap<>(Map.of("name", "Hall", "kind", "standing"));
        entry.putAll(fields);
        Answer answer = owner.json("PUT", ROOM, entry);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString())
                .as(answer.body())
                .isEqualTo(field);
    }

    private void bridge(String key, String name, String url, String dialIn, boolean standing) {
        Answer answer = owner.postJson(
                "/api/v1/bridges",
                Map.of("key", key, "name", name, "url", url, "dial_in", dialIn, "standing", standing));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Answer put(Map<String, Object> entry) {
        Map<String, Object> whole = new HashMap<>(entry);
        whole.put("when", Map.of("severities", List.of("sev1", "sev2")));
        Answer answer = owner.json("PUT", ROOM, whole);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private long declared() {
        return cast.responder()
                .api()
                .postJson("/api/v1/incidents", Map.of("title", "Orders wait", "severity", "sev2"))
                .json()
                .get("number")
                .asLong();
    }

    private String panel(long number, String id) {
        Answer panel = cast.viewer().api().get("/incidents/" + number + "/panels/" + id);
        assertThat(panel.status()).as(panel.body()).isEqualTo(200);
        return panel.body();
    }
}

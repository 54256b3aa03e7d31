package dev.andon.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.SecondHouse;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A playbook that a house has made its own goes to an empty house, in another database, and is the same there. */
@StoryTest
class PlaybookTravelTest {
    private static final String API = "/api/v1/playbook";

    @Autowired
    Cast cast;

    @Autowired
    Playbook playbook;

    @Test
    void aChangedPlaybookIsTheSameToTheByteInAnEmptyHouse() {
        changeAll();
        retireSome();
        String file = export();
        JsonNode offered = read();
        assertThat(file).contains("retired: true", "bridge: hall", "ines@elsewhere.example");

        try (SecondHouse _ = SecondHouse.open()) {
            playbook.forget();
            String empty = export();
            assertThat(empty).as("a new house begins with the default").isNotEqualTo(file);
            assertThat(cast.owner().api().get("/api/v1/incidents").json().get("items"))
                    .isEmpty();

            JsonNode shown = send("/diffs", file).json().get("changes");
            assertThat(export()).as("looking changes nothing").isEqualTo(empty);
            Answer applied = send("/imports", file);
            assertThat(applied.status()).as(applied.body()).isEqualTo(200);
            assertThat(applied.json().get("changes")).isEqualTo(shown);

            assertThat(export()).isEqualTo(file);
            assertThat(read()).isEqualTo(offered);
            assertThat(send("/diffs", file).json().get("changes")).isEmpty();
            retiredIsRetiredThereToo();

            assertThat(send("/imports", empty).status()).isEqualTo(200);
            assertThat(send("/diffs", empty).json().get("changes"))
                    .as("what left the file is retired, and nothing else remains to be changed")
                    .isEmpty();
        } finally {
            playbook.forget();
        }
        assertThat(export()).as("the first house never noticed").isEqualTo(file);
    }

    /** In each section something, and the texts that YAML would misread if it could. */
    private void changeAll() {
        put(
                "/severities/sev1",
                Map.of("name", "Everything: down", "criteria", "yes\n- no\n# not a comment\n\"quoted\""));
        put("/types/service", Map.of("name", "Störung 日本", "description", "~", "report", "s1"));
        post("/roles", Map.of("key", "scout", "name", "Scout", "card", "Looks ahead.\n\nTells what comes."));
        put(
                "/roles/commander",
                Map.of(
                        "name",
                        "Commander",
                        "card",
                        "Decides.",
                        "people",
                        List.of(Map.of(
                                "email", "ines@elsewhere.example", "level", "qualified", "since", "2025-03-01"))));
        post(
                "/checklists",
                Map.of(
                        "name",
                        "null",
                        "when",
                        Map.of("severities", List.of("sev1")),
                        "items",
                        List.of(Map.of("text", "0123", "help", "{a: b}"), Map.of("text", "Is it * &?"))));
        post(
                "/documents",
                Map.of("name", "On paper", "body", "# {{name}}\n\n| a | b |\n|---|---|\n  indented\tand a tab"));
        post(
                "/war_rooms",
                Map.of("key", "hall", "name", "The hall", "kind", "standing", "bridge", "hall", "every_minutes", 45));
        post("/fields", Map.of("name", "Region", "kind", "choice", "choices", List.of("no", "eu-1", "1e3")));
        Answer rules = cast.owner()
                .api()
                .json(
                        "PUT",
                        API + "/report_rules",
                        Map.of(
                                "items",
                                List.of(Map.of("when", Map.of("severities", List.of("sev1")), "report", "s1"))));
        assertThat(rules.status()).as(rules.body()).isEqualTo(200);
    }

    /** What logs speak of when it is removed, and what is merely put away. */
    private void retireSome() {
        Http owner = cast.owner().api();
        Answer declared = owner.postJson(
                "/api/v1/incidents", Map.of("title", "Before the move", "severity", "sev4", "type", "security"));
        assertThat(declared.status()).as(declared.body()).isEqualTo(201);
        assertThat(owner.delete(API + "/severities/sev4").status()).isEqualTo(200);
        assertThat(owner.delete(API + "/types/security").status()).isEqualTo(200);
        post("/documents", Map.of("name", "Put away", "body", "Not any more.", "retired", true));
        post("/war_rooms", Map.of("name", "The old hall", "kind", "standing", "retired", true));
    }

    private void retiredIsRetiredThereToo() {
        assertThat(playbook.severity("sev4")).isPresent();
        assertThat(playbook.offers("severities", "sev4")).isFalse();
        assertThat(playbook.offers("types", "security")).isFalse();
        assertThat(playbook.warRooms())
                .extracting(WarRoom::key)
                .contains("hall")
                .doesNotContain("the_old_hall");
        Answer declared = cast.owner()
                .api()
                .postJson("/api/v1/incidents", Map.of("title", "In the new house", "severity", "sev4"));
        assertThat(declared.status()).isEqualTo(422);
    }

    private void post(String section, Map<String, Object> entry) {
        Answer answer = cast.owner().api().postJson(API + section, entry);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void put(String path, Map<String, Object> entry) {
        Answer answer = cast.owner().api().json("PUT", API + path, entry);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private String export() {
        return cast.owner().api().with("Accept", "application/yaml").get(API).body();
    }

    private JsonNode read() {
        return cast.owner().api().get(API).json();
    }

    private Answer send(String path, String file) {
        return cast.owner().api().send("POST", API + path, "application/yaml", file);
    }
}

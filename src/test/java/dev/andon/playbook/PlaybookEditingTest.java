package dev.andon.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Owners change the playbook, entry by entry; everybody reads it, and reads who changed what. */
@StoryTest
class PlaybookEditingTest {
    private static final String API = "/api/v1/playbook";

    @Autowired
    Cast cast;

    @Autowired
    Playbook playbook;

    private String before = "";

    @BeforeEach
    void remember() {
        before = cast.owner().api().get("/playbook.yaml").body();
    }

    @AfterEach
    void restore() {
        cast.owner().api().send("POST", API + "/imports", "application/yaml", before);
    }

    @Test
    void anOwnerChangesASeverityAndTheRecordSaysSo() {
        Http owner = cast.owner().api();
        Answer read = owner.get(API + "/severities/sev2");
        Answer changed = owner.with("If-Match", read.header("ETag"))
                .json(
                        "PUT",
                        API + "/severities/sev2",
                        Map.of("name", "Serious", "criteria", "Most users notice.", "cadence_minutes", 25));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(playbook.severity("sev2").orElseThrow().name()).isEqualTo("Serious");
        JsonNode line = owner.get(API + "/changes").json().get("items").get(0);
        assertThat(line.get("path").asString()).isEqualTo("severities/sev2/cadence_minutes");
        assertThat(line.get("from").asInt()).isEqualTo(30);
        assertThat(line.get("to").asInt()).isEqualTo(25);
        assertThat(line.get("actor").get("name").asString())
                .isEqualTo(cast.owner().person().name());
        assertThat(cast.viewer().browser().get("/playbook/changes").body()).contains("Serious", "Major");

        Answer stale = owner.with("If-Match", read.header("ETag"))
                .json("PUT", API + "/severities/sev2", Map.of("name", "Late", "criteria", "x"));
        assertThat(stale.status()).isEqualTo(412);
        Answer other = owner.with(
                        "If-Match", owner.get(API + "/severities/sev3").header("ETag"))
                .json("PUT", API + "/severities/sev3", Map.of("name", "Middling", "criteria", "x"));
        assertThat(other.status()).as("another entry is not stale").isEqualTo(200);
    }

    @Test
    void theSameByPageKeepsWhatWasTypedWhenItIsRefused() {
        Http browser = cast.owner().browser();
        assertThat(browser.get("/playbook/checklists/usual_suspects/edit").body())
                .contains("The usual suspects", "A new deployment?", "items[0].text");

        Answer refused = browser.postForm(
                "/playbook/war_rooms",
                Map.of("name", "Bridge 2", "url", "javascript:alert(1)", "kind", "standing", "note", "By the window"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("By the window", "must be an address that begins with https");

        Answer added = browser.postForm(
                "/playbook/war_rooms",
                Map.of(
                        "name", "Bridge 2",
                        "url", "https://meet.example/{number}",
                        "kind", "new",
                        "tells", "communications",
                        "every_minutes", "15",
                        "when.severities[]", "sev1"));
        assertThat(added.status()).as(added.body()).isEqualTo(303);
        assertThat(playbook.warRooms()).extracting(WarRoom::key).contains("bridge_2");
        assertThat(playbook.applying("service", "sev1").warRoom())
                .isNotNull()
                .extracting(WarRoom::key)
                .isEqualTo("bridge");
        browser.postForm("/playbook/war_rooms/bridge_2/moves", Map.of("steps", "-2"));
        WarRoom first = playbook.applying("service", "sev1").warRoom();
        assertThat(first).isNotNull().extracting(WarRoom::key).isEqualTo("bridge_2");
        assertThat(browser.get("/playbook?severity=sev1&type=service").body()).contains("every 15 min");
    }

    @Test
    void rowsAreAddedSortedAndClearedAndKeepTheirKeys() {
        Http browser = cast.owner().browser();
        browser.get("/playbook/checklists/is_it_over/edit");
        Answer saved = browser.postForm(
                "/playbook/checklists/is_it_over",
                Map.of(
                        "name", "Is it over?",
                        "phase", "resolve",
                        "items[0].at", "2",
                        "items[0].key", "users",
                        "items[0].text", "Users are served as ever",
                        "items[1].at", "1",
                        "items[1].key", "",
                        "items[1].text", "Ask support",
                        "items[2].key", "backlog",
                        "items[2].text", ""));
        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        assertThat(playbook.checklist("is_it_over").orElseThrow().items())
                .extracting(Checklist.Item::key, Checklist.Item::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ask_support", "Ask support"),
                        org.assertj.core.groups.Tuple.tuple("users", "Users are served as ever"));
    }

    @Test
    void aStatusMovesToThePhaseThatTicksIt() {
        Http browser = cast.owner().browser();
        browser.get("/playbook/phases/contain/edit");
        Answer saved = browser.send(
                "POST",
                "/playbook/phases/contain",
                "application/x-www-form-urlencoded",
                "name=Contain&instructions=Stop+it&statuses%5B%5D=containing&statuses%5B%5D=monitoring");
        assertThat(saved.status()).isEqualTo(403); // no CSRF field, no change
        Answer moved = cast.owner()
                .api()
                .json(
                        "PUT",
                        API + "/phases/contain",
                        Map.of(
                                "name", "Contain",
                                "instructions", "Stop it",
                                "statuses", List.of("containing", "investigating")));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(playbook.phaseOf("investigating").key()).isEqualTo("contain");
        assertThat(playbook.phaseOf("triage").key()).isEqualTo("identify");
    }

    @Test
    void whatLogsMaySpeakOfIsRetiredAndWhatTheyNeverDoIsRemoved() {
        Http owner = cast.owner().api();
        long incident = owner.postJson("/api/v1/incidents", Map.of("title", "A small thing", "severity", "sev5"))
                .json()
                .get("number")
                .asLong();
        JsonNode retired = owner.delete(API + "/severities/sev5").json().get("changes");
        assertThat(retired.get(0).get("path").asString()).isEqualTo("severities/sev5/retired");
        assertThat(playbook.severities()).extracting(Severity::key).doesNotContain("sev5");
        assertThat(playbook.severity("sev5").orElseThrow().name()).isEqualTo("Notice");
        assertThat(owner.postJson("/api/v1/incidents", Map.of("title", "Another", "severity", "sev5"))
                        .status())
                .isEqualTo(422);
        assertThat(cast.viewer().browser().get("/incidents/" + incident).status())
                .isEqualTo(200);

        JsonNode unused = owner.delete(API + "/severities/sev4").json().get("changes");
        assertThat(unused.get(0).get("path").asString())
                .as("as if it were used: else its removal would tell of restricted incidents")
                .isEqualTo("severities/sev4/retired");

        JsonNode removed = owner.delete(API + "/documents/incident").json().get("changes");
        assertThat(removed.get(0).get("path").asString()).isEqualTo("documents/incident");
        assertThat(removed.get(0).get("to").isNull()).isTrue();
        assertThat(owner.get("/api/v1/incidents/" + incident + "/document").status())
                .isEqualTo(404);
        assertThat(owner.delete(API + "/roles/commander").status())
                .as("every room asks who commands")
                .isEqualTo(422);
    }

    @Test
    void whatMakesNoSenseIsRefusedByItsField() {
        Http owner = cast.owner().api();
        field(owner.json("PUT", API + "/severities/sev2", Map.of("name", 7, "criteria", "x")), "name");
        field(owner.json("PUT", API + "/severities/sev2", Map.of("name", "a\0", "criteria", "x")), "name");
        field(owner.json("PUT", API + "/severities/sev2", Map.of("name", "A", "criteria", "x", "mood", 1)), "mood");
        field(owner.json("PUT", API + "/severities/sev2", Map.of("key", "sev3", "name", "A", "criteria", "x")), "key");
        field(owner.postJson(API + "/severities", Map.of("key", "worst", "name", "A", "criteria", "x")), "key");
        field(owner.postJson(API + "/severities", Map.of("key", "sev1", "name", "A", "criteria", "x")), "key");
        field(owner.postJson(API + "/fields", Map.of("name", "A", "kind", "choice")), "choices");
        field(
                owner.postJson(
                        API + "/fields",
                        Map.of("name", "A", "kind", "text", "condition", Map.of("field", "b", "equals", "c"))),
                "condition.field");
        field(owner.json("PUT", API + "/war_rooms", Map.of("items", "none")), "war_rooms");
        assertThat(owner.json("PUT", API + "/nothing/x", Map.of()).status()).isEqualTo(404);
        assertThat(owner.get(API + "/severities/sev9").status()).isEqualTo(404);
        assertThat(cast.responder()
                        .api()
                        .json("PUT", API + "/severities/sev2", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(cast.owner().api().get("/playbook.yaml").body()).isEqualTo(before);
    }

    @Test
    void peopleAreWrittenDownForRolesAndHousesThatKeepNoListAreNotNagged() {
        long rui = cast.responder().id();
        assertThat(playbook.trainedFor(rui, "commander")).isTrue();
        Map<String, Object> commander = Map.of(
                "name",
                "Commander",
                "card",
                "Holds the whole picture.",
                "people",
                List.of(
                        Map.of("email", "olivia@example.org", "level", "qualified", "since", "2025-01-07"),
                        Map.of("email", "Rui@example.org", "level", "shadowing")));
        Answer changed = cast.owner().api().json("PUT", API + "/roles/commander", commander);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);

        assertThat(playbook.trainedFor(rui, "commander")).isFalse();
        assertThat(playbook.trainedFor(cast.owner().id(), "commander")).isTrue();
        assertThat(playbook.trainedFor(rui, "scribe")).isTrue();
        assertThat(cast.viewer().browser().get("/playbook").body()).contains("Rui Ramos", "qualified since 2025-01-07");
    }

    @Test
    void theFileIsAppliedByPageAfterItsChangesWereShown() {
        Http browser = cast.owner().browser();
        browser.get("/playbook/file");
        String changed = before.replace("name: Critical", "name: Everything is down");
        Answer shown = browser.postForm("/playbook/file/diff", Map.of("text", changed));
        assertThat(shown.body()).contains("One thing would change", "Severities › sev1 › name", "Everything is down");
        String revision = shown.body().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
        assertThat(playbook.severity("sev1").orElseThrow().name()).isEqualTo("Critical");

        cast.owner().api().json("PUT", API + "/severities/sev3", Map.of("name", "Middling", "criteria", "In between."));
        Answer moved = browser.postForm("/playbook/file", Map.of("text", changed, "revision", revision));
        assertThat(moved.body()).contains("Somebody changed the playbook a moment ago", "Middling");
        revision = moved.body().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
        Answer applied = browser.postForm("/playbook/file", Map.of("text", changed, "revision", revision));
        assertThat(applied.status()).isEqualTo(303);
        assertThat(playbook.severity("sev1").orElseThrow().name()).isEqualTo("Everything is down");

        Answer refused = browser.postForm("/playbook/file/diff", Map.of("text", "severities:\n  - keey: x\n"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("line 2, column", "keey");
    }

    @Test
    void whatLogsSpeakOfIsRetiredWhenAFileLeavesItOut() {
        Http owner = cast.owner().api();
        owner.postJson("/api/v1/incidents", Map.of("title", "Rows are missing", "severity", "sev3", "type", "data"));
        int begin = before.indexOf("  - key: data\n");
        String without = before.substring(0, begin) + before.substring(before.indexOf("phases:"));
        JsonNode shown = owner.send("POST", API + "/diffs", "application/yaml", without)
                .json()
                .get("changes");

        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("path").asString()).isEqualTo("types/data/retired");
        owner.send("POST", API + "/imports", "application/yaml", without);
        assertThat(owner.get("/playbook.yaml").body()).contains("retired: true");
        Answer declared =
                owner.postJson("/api/v1/incidents", Map.of("title", "Again", "severity", "sev3", "type", "data"));
        assertThat(declared.status()).isEqualTo(422);
    }

    private static void field(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains(field);
    }
}

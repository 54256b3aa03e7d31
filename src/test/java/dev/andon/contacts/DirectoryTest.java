package dev.andon.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The directory: who sees a number, what becomes of it, and what is refused. */
@StoryTest
class DirectoryTest extends CallsStage {
    @Test
    void somebodyWhoOnlyReadsSeesTheirOwnNumber() {
        Cast.Member vesna = cast.join("Vesna Vuk " + clock.instant().getNano(), Access.VIEWER);
        long own = api.postJson(
                        "/api/v1/contacts",
                        Map.of(
                                "kind",
                                "house",
                                "name",
                                "Vesna",
                                "person_id",
                                vesna.id(),
                                "numbers",
                                mobile("+385 1 234")))
                .json()
                .get("id")
                .asLong();

        assertThat(vesna.api().get("/api/v1/contacts/" + own).body()).contains("+385 1 234");
        assertThat(cast.viewer().api().get("/api/v1/contacts/" + own).body()).doesNotContain("+385");
    }

    @Test
    void pagesKeepWhatWasTypedAndSayWhichLineIsWrong() {
        Http browser = cast.responder().browser();
        Map<String, String> form = new HashMap<>(Map.of("kind", "press", "name", "", "numbers", "mobile +1 2\nhome"));
        assertThat(browser.postForm("/contacts", form).body())
                .contains("Name is required", "Numbers line 2", "mobile +1 2");
        form.putAll(Map.of("name", "Anna Berg", "numbers", "office +47 22 33 44 (desk 3)\nanna@papers.example"));
        Answer saved = browser.postForm("/contacts", form);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(browser.get(saved.location()).body())
                .contains("tel:+47223344", "desk 3", "mailto:anna@papers.example");

        Map<String, String> steps =
                new HashMap<>(Map.of("name", "Days", "steps", "Ines Rask; Nobody | 5\nAnna Berg | x"));
        assertThat(browser.postForm("/call-trees", steps).body())
                .contains("line 1: “Nobody” is nobody", "line 2: “x” is no number", "Anna Berg | x");
        steps.put("steps", "ines rask; Anna Berg | 5 | Which shop\nPress desk");
        String made = browser.postForm("/call-trees", steps).location();
        assertThat(browser.get(made).body()).contains("not reached within 5 min", "Which shop", "Press desk");
        assertThat(browser.get(made + "/edit").body()).contains("Ines Rask; Anna Berg | 5 | Which shop");
        assertThat(browser.postForm("/contacts/" + press + "/deletion", Map.of())
                        .body())
                .contains("names Press desk");
        String run = begin().replace("/api/v1", "").replace("call-runs", "calls");
        assertThat(browser.postForm(
                                run + "/calls", Map.of("contact_id", "" + ines, "outcome", "reached", "note", MOBILE))
                        .body())
                .contains("holds one of their numbers");
        assertThat(browser.postForm(run + "/calls", Map.of("contact_id", "" + ines, "outcome", "reached", "note", "ok"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(run).body()).contains("✓ reached");
    }

    @Test
    void whoIsDeletedIsGoneWithTheirNumbers() {
        long anna = entered("Anna Berg", "press", "+47 900 12 345");
        api.json("PUT", "/api/v1/contacts/" + anna, contact("Anna Berg", "press", "+47 900 54 321"));
        assertThat(cast.responder().browser().get("/contacts/" + anna).body()).contains("mobile …45 → mobile …21");

        assertThat(api.delete("/api/v1/contacts/" + anna).status()).isEqualTo(204);

        assertThat(api.get("/api/v1/contacts/" + anna).status()).isEqualTo(404);
        assertThat(db.sql("select count(*) from contacts_change where subject = :s and (before is not null or"
                                + " after is not null)")
                        .param("s", "contact/" + anna)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileGoesOutAndComesBackAsItWent() {
        String file = cast.responder().api().get("/contacts/export.csv").body();
        assertThat(file).contains("Ines Rask", "'" + MOBILE);

        assertThat(api.postJson("/api/v1/contact-imports", Map.of("content", file))
                        .json()
                        .get("unchanged")
                        .asInt())
                .isEqualTo(3);
        JsonNode brought = api.postJson(
                        "/api/v1/contact-imports",
                        Map.of("content", "name;kind;mobile\nIda Holm;press;+45 1234 5678\nPress desk;press;+46 8 1\n"))
                .json();
        assertThat(brought.get("entered").asInt()).isEqualTo(1);
        assertThat(brought.get("changed").asInt()).isEqualTo(1);
        Answer refused = api.postJson(
                "/api/v1/contact-imports", Map.of("content", "name,kind\nNew One,press\nOther,nonsense\n"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("line 3: kind must be");
        assertThat(api.get("/api/v1/contacts").body()).doesNotContain("New One");
    }

    @Test
    void nonsenseIsRefusedByName() {
        refused("/api/v1/contacts", "kind", Map.of("name", "A", "kind", "friend"));
        refused("/api/v1/contacts", "zone", Map.of("name", "A", "kind", "press", "zone", "Mars/Olympus"));
        refused("/api/v1/contacts", "person_id", Map.of("name", "A", "kind", "house", "person_id", 987654));
        refused("/api/v1/contacts", "vendor", Map.of("name", "A", "kind", "vendor", "vendor", "nobody"));
        refused(
                "/api/v1/contacts",
                "numbers[0].kind",
                Map.of("name", "A", "kind", "press", "numbers", List.of(Map.of("kind", "fax", "value", "1"))));
        refused("/api/v1/call-trees", "steps", Map.of("name", "T", "steps", List.of()));
        refused("/api/v1/call-trees", "steps[0].contacts[0]", Map.of("name", "T", "steps", List.of(step(1, 987654L))));
        refused("/api/v1/call-trees", "steps[0].minutes", Map.of("name", "T", "steps", List.of(step(0, ines))));
        refused(
                "/api/v1/call-trees",
                "severities[0]",
                Map.of("name", "T", "steps", List.of(step(1, ines)), "severities", List.of("x")));
        refused(runs(), "tree_id", Map.of("tree_id", 987654));
        String calls = begin() + "/calls";
        refused(calls, "outcome", Map.of("contact_id", ines, "outcome", "shouted"));
        refused(calls, "contact_id", Map.of("contact_id", 987654, "outcome", "reached"));
        refused(calls, "by", Map.of("contact_id", ines, "outcome", "reached", "by", "pigeon"));
        refused(calls, "note", Map.of("contact_id", ines, "outcome", "reached", "note", "under 0701234567"));
        refused(calls, "note", Map.of("contact_id", ines, "outcome", "reached", "note", "ask Marek: 070–765 43·21"));
        refused(calls.replace("/calls", "/endings"), "reason", Map.of("reason", "Press has +46 8 555 00 11"));
        assertThat(call(calls.replace("/calls", ""), ines, "reached", null, "4,212 orders since 2026-11-21 03:14")
                        .status())
                .isEqualTo(201);
        assertThat(api.postJson("/api/v1/contacts", contact("ines rask", "press", "1"))
                        .status())
                .isEqualTo(409);
        assertThat(api.get(runs() + "/99").status()).isEqualTo(404);
        assertThat(cast.viewer().api().postJson(runs(), Map.of("tree_id", tree)).status())
                .isEqualTo(403);
    }
}

package dev.andon.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who runs a service writes down what it is and what it needs; others find it. */
@StoryTest
class CatalogStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Catalog catalog;

    private Http api;

    @BeforeEach
    void who() {
        api = cast.responder().api();
    }

    @Test
    void aServiceIsAddedChangedAndRetiredAndAllOfItIsOnRecord() {
        cast.owner().api().postJson("/api/v1/teams", Map.of("key", "payments", "name", "Payments", "contact", "#pay"));
        Answer created = api.postJson(
                "/api/v1/services",
                Map.of("key", "ledger", "name", "Ledger", "tier", 2, "owner", "payments", "aliases", List.of("Books")));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.location()).isEqualTo("/api/v1/services/ledger");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");

        Answer changed = api.with("If-Match", "\"1\"")
                .json("PATCH", "/api/v1/services/ledger", Map.of("tier", 1, "description", "Counts money."));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").asString())
                .as("what is absent stays")
                .isEqualTo("Ledger");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.with("If-Match", "\"1\"")
                        .json("PATCH", "/api/v1/services/ledger", Map.of("tier", 3))
                        .status())
                .as("somebody was faster")
                .isEqualTo(412);
        assertThat(api.json("PATCH", "/api/v1/services/ledger", Map.of("tier", 1))
                        .header("ETag"))
                .as("nothing differs, nothing is recorded")
                .isEqualTo("\"2\"");

        assertThat(api.delete("/api/v1/services/ledger").status()).isEqualTo(204);
        assertThat(api.get("/api/v1/services/ledger").json().path("retired").asBoolean())
                .isTrue();
        assertThat(keys(api.get("/api/v1/services?text=ledger"))).isEmpty();
        assertThat(keys(api.get("/api/v1/services?text=ledger&retired=true"))).containsExactly("ledger");
        assertThat(api.postJson("/api/v1/services", Map.of("key", "ledger", "name", "Another"))
                        .status())
                .as("its key stays taken")
                .isEqualTo(409);
        assertThat(catalog.changes(Kind.SERVICE, "ledger", 10))
                .extracting(
                        ChangeEntry::actor,
                        ChangeEntry::created,
                        entry -> entry.fields().size())
                .containsExactly(
                        tuple("Rui Ramos", false, 1), tuple("Rui Ramos", false, 2), tuple("Rui Ramos", true, 10));
    }

    @Test
    void oneWordMeansOneThing() {
        add("gateway", Map.of("aliases", List.of("psp", "GW")));

        refused(Map.of("key", "other", "name", "Other", "aliases", List.of("PSP")), "aliases[0]");
        refused(Map.of("key", "psp", "name", "Other"), "key");
        assertThat(api.postJson("/api/v1/vendors", Map.of("key", "gateway", "name", "Gateway AG"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("key");
        assertThat(catalog.now().resolve(" gw ")).map(Service::key).contains("gateway");
        assertThat(catalog.canonical(List.of("PSP", "gateway", "something else")))
                .containsExactly("gateway", "something else");
    }

    @Test
    void whatItNeedsIsKeptWithIt() {
        add("till", Map.of());
        add("drawer", Map.of());
        api.postJson("/api/v1/vendors", Map.of("key", "mint", "name", "Mint"));

        Answer first = api.postJson(
                "/api/v1/services/till/dependencies", Map.of("on", "drawer", "strength", "soft", "note", "for coins"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        api.postJson("/api/v1/services/till/dependencies", Map.of("on", "mint"));

        Answer needs = api.get("/api/v1/services/till/dependencies");
        assertThat(needs.json().at("/depends_on/0/note").asString()).isEqualTo("for coins");
        assertThat(needs.json().at("/depends_on/1/strength").asString()).isEqualTo("hard");
        assertThat(api.get("/api/v1/services/drawer/dependencies")
                        .json()
                        .at("/needed_by/0")
                        .asString())
                .isEqualTo("till");
        assertThat(field(api.postJson("/api/v1/services/till/dependencies", Map.of("on", "nowhere"))))
                .isEqualTo("depends_on[2]");
        assertThat(field(api.postJson("/api/v1/services/till/dependencies", Map.of("on", "till"))))
                .isEqualTo("depends_on[2]");
        assertThat(api.delete("/api/v1/services/till/dependencies/drawer").status())
                .isEqualTo(204);
        assertThat(api.delete("/api/v1/services/till/dependencies/drawer").status())
                .isEqualTo(404);
    }

    @Test
    void nonsenseIsNamed() {
        refused(Map.of("name", "No key"), "key");
        refused(Map.of("key", "Has Spaces", "name", "x"), "key");
        refused(Map.of("key", "new", "name", "x"), "key");
        refused(Map.of("key", "nameless"), "name");
        refused(Map.of("key", "t", "name", "x", "tier", 5), "tier");
        refused(Map.of("key", "t", "name", "x", "owner", "nobody-here"), "owner");
        refused(Map.of("key", "t", "name", "x", "docs", "javascript:alert(1)"), "docs");
        refused(Map.of("key", "t", "name", "x\u0000y"), "name");
        refused(Map.of("key", "t", "name", "x".repeat(121)), "name");
        refused(Map.of("key", "t", "name", "x", "aliases", List.of("a;b")), "aliases[0]");
        assertThat(api.postJson("/api/v1/services", "{\"key\": \"t\", \"tier\": \"high\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.postJson("/api/v1/services", "{\"key\": \"t\", \"tyre\": 1}")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("tyre");
        assertThat(api.postJson("/api/v1/services", "{\"key\": \"t\", \"name\": \"x\", \"aliases\": [null]}")
                        .status())
                .isEqualTo(422);
        assertThat(api.postJson("/api/v1/services", "{\"name\": \"" + "x".repeat(2_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(api.get("/api/v1/services/none").status()).isEqualTo(404);
        assertThat(api.json("PATCH", "/api/v1/services/none", Map.of("tier", 1)).status())
                .isEqualTo(404);
        assertThat(api.with("If-Match", "yesterday")
                        .json("PATCH", "/api/v1/services/none", Map.of("tier", 1))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRequestThatIsSentAgainAddsOnce() {
        Http again = api.with("Idempotency-Key", "catalog-once");
        Answer first = again.postJson("/api/v1/bridges", Map.of("key", "once", "name", "Once", "standing", true));
        Answer second = again.postJson("/api/v1/bridges", Map.of("key", "once", "name", "Once", "standing", true));
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aFormKeepsWhatWasTypedAndSaysWhichLineIsWrong() {
        Http browser = cast.responder().browser();
        browser.get("/catalog/services/new");
        Answer refused = browser.postForm(
                "/catalog/services",
                Map.of("key", "typed", "name", "Typed", "tier", "2", "depends_on", "nowhere (soft: a note)"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("nowhere (soft: a note)").contains("line 1 names “nowhere”");
        Answer saved = browser.postForm(
                "/catalog/services", Map.of("key", "typed", "name", "Typed", "tier", "2", "aliases", "one\ntwo"));
        assertThat(saved.location()).endsWith("/catalog/services/typed");
        assertThat(catalog.service("typed").aliases()).containsExactly("one", "two");

        browser.get("/catalog/services/typed/edit");
        catalog.service("typed");
        api.json("PATCH", "/api/v1/services/typed", Map.of("tier", 4));
        Answer stale = browser.postForm(
                "/catalog/services/typed", Map.of("name", "Mine", "tier", "1", "aliases", "one", "version", "1"));
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body())
                .contains("was changed by somebody while you wrote")
                .contains("Mine");
    }

    @Test
    void readersReadAndDoNotWrite() {
        add("seen", Map.of());
        Http reader = cast.viewer().api();
        for (String page : List.of(
                "/catalog",
                "/catalog/vendors",
                "/catalog/runbooks",
                "/catalog/bridges",
                "/teams",
                "/catalog/graph",
                "/catalog/graph?service=seen,unheard-of",
                "/catalog/services/seen",
                "/api/v1/services/seen/graph",
                "/catalog/export.yaml",
                "/catalog/suggestions?text=se")) {
            assertThat(reader.get(page).status()).as(page).isEqualTo(200);
        }
        assertThat(reader.postJson("/api/v1/services", Map.of("key", "x", "name", "X"))
                        .status())
                .isEqualTo(403);
        assertThat(reader.get("/catalog/nonsense").status()).isEqualTo(404);
        assertThat(reader.get("/catalog/services/unheard-of").status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/services/seen/graph?needs=99").status()).isEqualTo(422);
    }

    private void add(String key, Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("key", key);
        body.put("name", key);
        Answer answer = api.postJson("/api/v1/services", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void refused(Map<String, ?> body, String field) {
        Answer answer = api.postJson("/api/v1/services", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(field(answer)).isEqualTo(field);
    }

    private static String field(Answer answer) {
        return answer.json().at("/errors/0/field").asString();
    }

    private static List<String> keys(Answer list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("key").asString())
                .toList();
    }
}

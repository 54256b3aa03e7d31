package dev.andon.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.coedit.Cursors;
import dev.andon.people.Actor;
import dev.andon.response.Documenting.DocumentBegun;
import dev.andon.response.Entry;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Listener;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A document is the template until somebody writes in it; then it is what all of them wrote. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class DocumentStoryTest {

    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    TestClock clock;

    @Autowired
    IncidentLog log;

    @Autowired
    Incidents incidents;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Timers timers;

    @Autowired
    JdbcClient db;

    private long number;
    private String page;
    private String api;

    @BeforeEach
    void declare() {
        declare("service");
    }

    private void declare(String type) {
        Map<String, ?> body = Map.of("title", "Rows are missing", "severity", "sev2", "type", type);
        number = cast.responder()
                .api()
                .postJson("/api/v1/incidents", body)
                .json()
                .get("number")
                .asLong();
        page = "/incidents/" + number + "/document";
        api = "/api/v1" + page;
    }

    @Test
    void isTheTemplateUntilSomebodyWritesAndThenTheirOwn() {
        Http viewer = cast.viewer().api();
        cast.responder().api().postJson(api.replace("document", "title-changes"), Map.of("title", "Rows are lost"));
        assertThat(viewer.get(api).json().get("text").asString()).contains("Rows are lost", "What we know");
        assertThat(begun()).isEmpty();

        Answer read = cast.responder().api().get(api);
        cast.responder().api().postJson(api.replace("document", "title-changes"), Map.of("title", "Rows are back"));
        assertThat(read.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(viewer.get(api).json().get("text").asString())
                .as("opened by somebody who may write, it follows nobody any more")
                .contains("Rows are lost");
        assertThat(begun()).as("looking is nothing to tell").isEmpty();

        Answer written = put(0, text(read) + "\nThe replica lags.");
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.headers().firstValue("ETag")).contains("\"1\"");
        put(1, text(written) + "\nBy 40 s.");
        assertThat(begun()).hasSize(1);
        assertThat(cast.viewer().browser().get("/incidents/" + number).body())
                .contains("began to write in the document “Incident document”");
        assertThat(viewer.with("Accept", "text/markdown").get(api).body()).endsWith("The replica lags.\nBy 40 s.");
    }

    @Test
    void whoeverWroteFromAnOlderVersionIsMergedAndOnceOnly() {
        String text = text(cast.owner().api().get(api));
        put(0, "First line by a program.\n" + text);

        Answer merged =
                cast.owner().api().with("If-Match", "\"0\"").json("PUT", api, Map.of("text", text + "\nLast line."));
        Answer again =
                cast.owner().api().with("If-Match", "\"0\"").json("PUT", api, Map.of("text", text + "\nLast line."));

        assertThat(text(merged)).startsWith("First line by a program.\n").endsWith("\nLast line.");
        assertThat(text(again)).isEqualTo(text(merged));
        assertThat(text(cast.owner().api().json("PUT", api, Map.of("text", "No If-Match: over what stands"))))
                .isEqualTo("No If-Match: over what stands");
    }

    @Test
    void whatIsSentTwiceIsTakenOnceAndWhatCameMeanwhileMovesIt() {
        Http rui = cast.responder().browser();
        String csrf = csrf(rui);
        String text = text(cast.responder().api().get(api));
        int length = text.length();
        String typed =
                "{\"client\":\"%s\",\"version\":0,\"changes\":[{\"seq\":1,\"change\":[%d,[0,\"😀\"]]},{\"seq\":2,\"change\":[%d,[0,\"\",\"x\"]]}]}"
                        .formatted(client(), length, length + 2);
        put(0, "Before. " + text);

        JsonNode news = send(rui, csrf, typed).json();
        JsonNode repeated = send(rui, csrf, typed).json();

        assertThat(news.get("version").asLong()).isEqualTo(2);
        assertThat(repeated).isEqualTo(news);
        assertThat(news.at("/changes/1/client").asString()).isEqualTo(client());
        assertThat(news.at("/changes/1/last").asLong()).isEqualTo(2);
        String now = text(cast.responder().api().get(api));
        assertThat(now).isEqualTo("Before. " + text + "😀\nx");
        assertThat(news.get("sum").asInt()).isEqualTo(now.hashCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | client",
                "{\"client\":\"short\"} | client",
                "{\"client\":\"0.a-page-of-another\",\"version\":0,\"changes\":[]} | client",
                "{\"client\":\"RUI.a-page\",\"version\":-1} | version",
                "{\"client\":\"RUI.a-page\",\"version\":99,\"changes\":[]} | version",
                "{\"client\":\"RUI.a-page\",\"version\":0} | changes",
                "{\"client\":\"RUI.a-page\",\"version\":0,\"changes\":[{\"seq\":0,\"change\":[]}]} | changes.seq",
                "{\"client\":\"RUI.a-page\",\"version\":0,\"changes\":[{\"seq\":1,\"change\":[-3]}]} | changes",
                "{\"client\":\"RUI.a-page\",\"version\":0,\"changes\":[{\"seq\":1,\"change\":[3,[0,\"x\"]]}]} |"
                        + " changes",
                "{\"client\":\"RUI.a-page\",\"version\":0,\"changes\":[{\"seq\":1,\"change\":[[0,\"\\u0000\"]]}]} |"
                        + " changes",
                "{\"client\":\"RUI.a-page\",\"version\":0,\"changes\":[{\"seq\":1,\"change\":[[0,\"\\ud83d\"]]}]} |"
                        + " changes"
            })
    void whatMakesNoSenseIsRefusedByItsField(String body, String field) {
        Http rui = cast.responder().browser();
        Answer answer = send(
                rui,
                csrf(rui),
                body.replace("RUI", Long.toString(cast.responder().id())));

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void tooMuchIsRefusedAndNothingTypedIsLost() {
        Http owner = cast.owner().api();
        assertThat(status(owner, "x".repeat(500_001))).isEqualTo(422);
        assertThat(put(0, "y".repeat(500_000)).status()).isEqualTo(200);
        assertThat(status(owner.with("If-Match", "\"77\""), "x")).isEqualTo(412);
        assertThat(status(owner.with("If-Match", "old"), "x")).isEqualTo(400);
        assertThat(owner.json("PUT", api, Map.of()).status()).isEqualTo(422);

        Http browser = cast.responder().browser();
        browser.get(page);
        Answer refused = browser.postForm(page, Map.of("text", "Typed with care \u202E", "version", "1"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Typed with care", "U+202E");
        assertThat(browser.postForm(page, Map.of("text", "Typed with care", "version", "one"))
                        .body())
                .contains("Typed with care", "must be the number that the page came with");
    }

    @Test
    void everyVersionCanBeReadAgainAndItIsToldWhoWroteIt() {
        String text = text(cast.responder().api().get(api));
        put(0, text + "\nOne.");
        put(1, text + "\nOne.\nTwo.");
        clock.forward(Duration.ofMinutes(7));
        for (int version = 2; version < 60; version++) {
            cast.owner()
                    .api()
                    .with("If-Match", "\"%d\"".formatted(version))
                    .json("PUT", api, Map.of("text", "v" + version));
        }

        JsonNode history = cast.viewer().api().get(api + "/versions").json().get("items");
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/author").asString())
                .isEqualTo(cast.owner().person().name());
        assertThat(history.at("/1/from").asLong()).isEqualTo(1);
        assertThat(history.at("/1/to").asLong()).isEqualTo(2);
        assertThat(cast.viewer()
                        .api()
                        .get(api + "/versions/2")
                        .json()
                        .get("text")
                        .asString())
                .isEqualTo(text + "\nOne.\nTwo.");
        assertThat(cast.viewer()
                        .api()
                        .get(api + "/versions/57")
                        .json()
                        .get("text")
                        .asString())
                .isEqualTo("v56");
        assertThat(cast.viewer().api().get(api + "/versions/99").status()).isEqualTo(404);
        Http browser = cast.viewer().browser();
        assertThat(browser.get(page + "/versions/2?since=1").body()).contains("<ins>\nOne.\nTwo.</ins>");
        assertThat(browser.get(page + "/history").body())
                .contains(cast.owner().person().name(), "version 60");
        assertThat(browser.get(page).body()).contains("Written last by").doesNotContain("<textarea");
    }

    @Test
    void onlyThoseWhoRespondWriteAndARestrictedOneIsForThoseInvolved() {
        assertThat(status(cast.viewer().api(), "x")).isEqualTo(403);
        declare("security");
        cast.responder().api().get(api);
        Http outsider = cast.outsider().api();
        List.of("", "/versions", "/versions/0")
                .forEach(below -> assertThat(outsider.get(api + below).status()).isEqualTo(404));
        List.of("", "/text", "/changes", "/rendered", "/history", "/versions/0")
                .forEach(
                        below -> assertThat(outsider.get(page + below).status()).isEqualTo(404));
        assertThat(status(outsider, "x")).isEqualTo(404);
    }

    @Test
    void whoWatchesHearsWhatIsWrittenAndWhoIsThereUntilTheyMayNoLongerSeeIt() {
        Http rui = cast.responder().browser();
        String csrf = csrf(rui);
        String place = "{\"client\":\"%s\",\"version\":0,\"anchor\":3,\"head\":99999}".formatted(client());
        try (Listener otto = Listener.open(cast.outsider(), http, page + "/live?after=0")) {
            assertThat(rui.with("X-CSRF-Token", csrf)
                            .postJson(page + "/presence", place)
                            .status())
                    .isEqualTo(204);
            otto.awaitNews();
            assertThat(otto.heard()).contains("\"name\":\"Rui Ramos\"", "\"anchor\":3");
            put(0, text(cast.viewer().api().get(api)) + "Heard by all.");
            otto.awaitNews();
            assertThat(otto.heard()).contains("Heard by all.");
            clock.forward(Duration.ofMinutes(1));
            assertThat(rui.get(page + "/changes?since=0").json().get("here"))
                    .as("who has not been heard of is not there, and nothing of it is kept")
                    .isEmpty();

            Map<String, ?> hidden = Map.of("visibility", "restricted", "reason", "It names a customer.");
            cast.responder().api().postJson(api.replace("document", "visibility-changes"), hidden);
            put(1, "Only for those involved.");

            otto.awaitEnd();
            assertThat(otto.heard()).doesNotContain("Only for those involved.");
        }
    }

    @Test
    void whoeverVanishesLastIsNotKept() {
        Http rui = cast.responder().browser();
        String place = "{\"client\":\"%s\",\"version\":0,\"anchor\":0,\"head\":0}".formatted(client());
        rui.with("X-CSRF-Token", csrf(rui)).postJson(page + "/presence", place);
        long before = cursors();

        clock.forward(Duration.ofMinutes(3));
        timers.runDue();

        assertThat(before).isPositive();
        assertThat(cursors()).isZero();
    }

    @Test
    void whoIsAThousandVersionsBehindStartsOverFromTheText() {
        Http rui = cast.responder().browser();
        String csrf = csrf(rui);
        put(0, "As it stands.");
        db.sql("update coedit_text set version = 1001, beat = 1001 where body = 'As it stands.'")
                .update();

        JsonNode far = rui.get(page + "/changes?since=0").json();
        JsonNode near = rui.get(page + "/changes?since=1").json();
        Answer place = rui.with("X-CSRF-Token", csrf)
                .postJson(
                        page + "/presence",
                        "{\"client\":\"%s\",\"version\":0,\"anchor\":0,\"head\":0}".formatted(client()));

        assertThat(far.get("start_over").asBoolean()).isTrue();
        assertThat(far.get("changes")).isEmpty();
        assertThat(far.get("version").asLong()).isEqualTo(1001);
        assertThat(near.get("start_over").asBoolean()).isFalse();
        assertThat(place.status()).isEqualTo(422);
        assertThat(place.json().at("/errors/0/field").asString()).isEqualTo("version");
    }

    @Test
    void whoeverLeavesWhileTheyStillMoveWaitsForNobodyForEver() {
        put(0, "Moved in.");
        Actor rui = cast.responder().actor();
        documents.move(rui, number, new Cursors.Place(client(), 0, 0, 1));
        CompletableFuture<Void> left = transaction.execute(_ -> {
            documents.move(rui, number, new Cursors.Place(client() + "-too", 0, 0, 1));
            CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> documents.leave(rui, number, client()));
            await().until(this::somebodyWaits);
            documents.move(rui, number, new Cursors.Place(client(), 1, 1, 1));
            return leaving;
        });

        assertThat(left).succeedsWithin(Duration.ofSeconds(30));
    }

    private boolean somebodyWaits() {
        return db.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long cursors() {
        return db.sql("select count(*) from coedit_cursor").query(Long.class).single();
    }

    private String client() {
        return cast.responder().id() + ".a-page";
    }

    private Answer put(long version, String text) {
        return cast.responder()
                .api()
                .with("If-Match", "\"%d\"".formatted(version))
                .json("PUT", api, Map.of("text", text));
    }

    private int status(Http who, String text) {
        return who.json("PUT", api, Map.of("text", text)).status();
    }

    private static String text(Answer answer) {
        return answer.json().get("text").asString();
    }

    private String csrf(Http browser) {
        return browser.get(page).body().replaceFirst("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
    }

    private Answer send(Http browser, String csrf, String body) {
        return browser.with("X-CSRF-Token", csrf).postJson(page + "/changes", body);
    }

    private List<Entry> begun() {
        long id = incidents.find(cast.owner().actor(), number).id();
        return log.entries(id).stream()
                .filter(entry -> entry.event() instanceof DocumentBegun)
                .toList();
    }
}

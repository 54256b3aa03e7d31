package dev.andon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A document is the template until somebody writes in it; then it is what all of them wrote. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class DocumentStoryTest extends DocumentStage {
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
}

package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** One change for many incidents, each of which decides for itself. */
@StoryTest
class BulkEditStoryTest extends IncidentListStage {
    @Test
    void manyAreChangedAtOnceAndEachSaysHowItWent() {
        long plain = declared("Plain", "sev3", Map.of());
        long already = declared("Already", "sev2", Map.of("tags", List.of("q4")));
        long over = declared("Over", "sev3", Map.of());
        long hidden = declared("Hidden", "sev3", Map.of("visibility", "restricted"));
        cast.responder().api().postJson(LIST + "/" + over + "/status-changes", Map.of("status", "resolved"));
        Map<String, ?> body = Map.of(
                "numbers",
                List.of(plain, already, over, hidden, 99_999_999L),
                "severity",
                "sev2",
                "status",
                "monitoring",
                "add_tags",
                List.of("Q4"));
        Http otto = cast.outsider().api().with("Idempotency-Key", "many-1");

        Answer edit = otto.postJson(BULK, body);

        assertThat(edit.status()).as(edit.body()).isEqualTo(201);
        assertThat(edit.json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("result").asString()))
                .containsExactly("changed", "changed", "partly_changed", "refused", "refused");
        assertThat(edit.json().at("/items/2/errors/0/field").asString()).isEqualTo("status");
        assertThat(edit.json().at("/items/3/errors"))
                .as("as if it were not there")
                .hasSize(1);
        assertThat(edit.json().at("/items/1/changed").values())
                .extracting(JsonNode::asString)
                .containsExactly("status");
        long seq = seq(plain);
        assertThat(otto.postJson(BULK, body).json()).isEqualTo(edit.json());
        assertThat(seq(plain)).as("sent twice, done once").isEqualTo(seq);
        String path = BULK + "/" + edit.json().get("id").asLong();
        assertThat(cast.outsider().api().get(path).json()).isEqualTo(edit.json());
        assertThat(cast.owner().api().get(path).status()).isEqualTo(404);
        JsonNode log =
                cast.viewer().api().get(LIST + "/" + plain + "/events").json().get("items");
        assertThat(log.valueStream().map(e -> e.get("type").asString()))
                .contains("severity_changed", "tagged", "status_changed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"severity":"sev2"}                                     | numbers
        {"numbers":[],"severity":"sev2"}                        | numbers
        {"numbers":[1]}                                         | change
        {"numbers":[1,1],"severity":"sev2"}                     | numbers
        {"numbers":[1,null],"severity":"sev2"}                  | numbers
        {"numbers":["x"],"severity":"sev2"}                     | numbers[0]
        {"numbers":[1],"severity":"sev9"}                       | severity
        {"numbers":[1],"status":"asleep"}                       | status
        {"numbers":[1],"add_tags":["!"]}                        | add_tags
        {"numbers":[1],"fields":{"nope":"x"}}                   | fields.nope
        {"numbers":[1],"commander":7}                           | commander
        """)
    void anEditThatMakesNoSenseTouchesNothing(String body, String field) {
        Answer answer = cast.responder().api().postJson(BULK, body);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    @Test
    void manyAreChangedWithoutJavaScript() {
        long one = declared("One of many", "sev4", Map.of());
        long other = declared("Another of many", "sev4", Map.of());
        Http browser = cast.responder().browser();
        assertThat(browser.get("/incidents").body())
                .contains("Edit the selected", "name=\"number\" value=\"" + one + "\"");
        assertThat(browser.get("/incidents/bulk?number=" + one + "&number=" + other)
                        .body())
                .contains("Edit 2 incidents", "One of many", "Another of many");
        assertThat(browser.get("/incidents/bulk").body()).contains("Nothing selected");

        Answer refused =
                browser.postForm("/incidents/bulk", Map.of("number", "" + one, "key", "k1", "reason", "because"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("because", "is required: a severity");
        Answer done = browser.postForm("/incidents/bulk", Map.of("number", "" + one, "key", "k2", "add_tags", "Bulky"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.get(done.location()).body()).contains("One of many", "Changed", "1 changed");
        assertThat(browser.postForm("/incidents/bulk", Map.of("number", "" + one, "key", "k2", "add_tags", "Bulky"))
                        .location())
                .isEqualTo(done.location());
    }
}

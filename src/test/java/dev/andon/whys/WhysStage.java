package dev.andon.whys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Incidents of a house, and what is asked about them. */
@StoryTest
abstract class WhysStage {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    Http api() {
        return cast.responder().api();
    }

    long incident(String title, String visibility) {
        clock.forward(Duration.ofHours(1));
        return created("/api/v1/incidents", Map.of("title", title, "severity", "sev2", "visibility", visibility))
                .get("number")
                .asLong();
    }

    JsonNode created(String path, Map<String, ?> body) {
        Answer answer = api().postJson(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(201);
        return answer.json();
    }

    static String whys(long number) {
        return "/api/v1/incidents/" + number + "/report/whys";
    }

    long node(long number, String text, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("text", text);
        return created(whys(number) + "/nodes", body).get("node").asLong();
    }

    long factor(long number, long parent, String text, String factor, String role) {
        return node(number, text, Map.of("parent", parent, "factor", factor, "kind", "technical", "role", role));
    }

    JsonNode tree(long number) {
        return api().get(whys(number)).json();
    }

    List<String> texts(long number) {
        return StreamSupport.stream(tree(number).get("nodes").spliterator(), false)
                .map(node ->
                        "-".repeat(node.get("depth").asInt()) + node.get("text").asString())
                .toList();
    }

    static String key(Http who, String name) {
        return StreamSupport.stream(
                        who.get("/api/v1/factors?page_size=200")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(factor -> factor.get("name").asString().equals(name))
                .map(factor -> factor.get("key").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no factor " + name));
    }

    static String refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().get("errors").get(0).get("field").asString();
    }
}

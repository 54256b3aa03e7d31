package dev.andon.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Incidents with a report that is shared. */
abstract class SharingStage {
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

    static String path(long number) {
        return "/api/v1/incidents/" + number + "/report";
    }

    long resolved(String title, String visibility) {
        Answer answer = api().postJson(
                        "/api/v1/incidents", Map.of("title", title, "severity", "sev2", "visibility", visibility));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        long number = answer.json().get("number").asLong();
        done(api().postJson(
                        "/api/v1/incidents/" + number + "/status-changes",
                        Map.of("status", "resolved", "reason", "a larger pool")));
        await().until(() -> api().get(path(number)).status() == 200);
        return number;
    }

    void write(long number, String section, String text) {
        String url = path(number) + "/sections/" + section;
        done(api().with("If-Match", api().get(url).header("ETag")).json("PATCH", url, Map.of("body", text)));
    }

    void publish(long number) {
        done(api().postJson(path(number) + "/publication", Map.of()));
    }

    static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? tools.jackson.databind.node.NullNode.getInstance() : answer.json();
    }

    static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }
}

package dev.andon.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Incidents that are over, with reports in several stages. */
@StoryTest
abstract class LibraryStage {
    static final String LIST = "/api/v1/reports";
    private static final AtomicInteger LATER = new AtomicInteger();

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    Http api() {
        return cast.responder().api();
    }

    JsonNode done(Http who, String path, Map<String, ?> body) {
        Answer answer = who.postJson(path, body);
        assertThat(answer.status()).as(path + answer.body()).isBetween(200, 299);
        return answer.json();
    }

    /** An incident that is over, with a draft of its report. */
    long over(String title, String severity, Map<String, ?> more) {
        clock.forward(Duration.ofMinutes(3));
        Map<String, Object> body = new HashMap<>(more);
        body.put("title", title);
        body.put("severity", severity);
        long number = done(api(), "/api/v1/incidents", body).get("number").asLong();
        done(
                api(),
                "/api/v1/incidents/" + number + "/status-changes",
                Map.of("status", "resolved", "reason", "it is over"));
        await().until(() -> api().get(report(number)).status() == 200);
        await().until(() -> !"none"
                .equals(api().get(report(number) + "/review")
                        .json()
                        .path("stage")
                        .asString("none")));
        return number;
    }

    static String report(long number) {
        return "/api/v1/incidents/" + number + "/report";
    }

    void publish(long number) {
        done(api(), report(number) + "/publication", Map.of());
    }

    void write(long number, String section, String text) {
        String url = report(number) + "/sections/" + section;
        Answer answer = api().with("If-Match", api().get(url).header("ETag")).json("PATCH", url, Map.of("body", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    JsonNode list(Http who, String query) {
        Answer answer = who.get(LIST + "?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    List<String> titles(Http who, String query) {
        return list(who, query).get("items").findValuesAsString("title");
    }

    List<String> walked(String query) {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = list(api(), "page_size=2&" + query + next);
            seen.addAll(page.get("items").findValuesAsString("title"));
            JsonNode cursor = page.get("next_cursor");
            next = cursor.isNull() ? "" : "&cursor=" + cursor.asString();
        } while (!next.isEmpty());
        return seen;
    }

    /** A little later each time: the clock begins anew with every story, what is due next does not. */
    void gathered() {
        timers.runDue();
        clock.forward(Duration.ofMinutes(LATER.incrementAndGet()));
        timers.runDue();
    }
}

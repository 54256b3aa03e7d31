package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.response.Act;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Incidents with a report, for the tests of reports. */
abstract class ReportStage {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    Reporting reporting;

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

    long declared(String title, String visibility) {
        Answer answer = api().postJson(
                        "/api/v1/incidents", Map.of("title", title, "severity", "sev2", "visibility", visibility));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("number").asLong();
    }

    long resolved(String title, String visibility) {
        long number = declared(title, visibility);
        clock.forward(Duration.ofMinutes(5));
        note(number, "the pool was exhausted");
        clock.forward(Duration.ofMinutes(40));
        Answer answer = api().postJson(
                        "/api/v1/incidents/" + number + "/status-changes",
                        Map.of("status", "resolved", "reason", "a larger pool"));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        await().until(() -> api().get(path(number)).status() == 200);
        return number;
    }

    void note(long number, String text) {
        log.contribute(
                incident(number).id(),
                new dev.andon.response.Contribution.Noted(text),
                Act.by(cast.responder().actor(), "api"));
    }

    void write(long number, String section, String text) {
        String url = path(number) + "/sections/" + section;
        Answer answer = api().with("If-Match", api().get(url).header("ETag")).json("PATCH", url, Map.of("body", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    Incident incident(long number) {
        return incidents.find(cast.responder().actor(), number);
    }

    List<Entry> entries(long number, Class<?> kind) {
        return log.entries(incident(number).id()).stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .toList();
    }

    static JsonNode figure(JsonNode report, String key) {
        return named(report.get("figures"), key);
    }

    static String body(JsonNode report, String key) {
        return named(report.get("sections"), key).get("body").asString();
    }

    static JsonNode named(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + list));
    }
}

package dev.andon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Act;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A night with a vendor that does not answer, for the tests of timelines. */
abstract class TimelineStage {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    Timelines timelines;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    Http api() {
        return cast.responder().api();
    }

    static String timeline(long number) {
        return "/api/v1/incidents/" + number + "/report/timeline";
    }

    static String page(long number) {
        return "/incidents/" + number + "/report/timeline";
    }

    long declared(String title, List<String> services) {
        return done("/api/v1/incidents", Map.of("title", title, "severity", "sev2", "services", services))
                .get("number")
                .asLong();
    }

    /** Three calls to a vendor, an alert-less detection, and the end after 50 minutes. */
    long night(String title) {
        long number = declared(title, List.of());
        for (int call = 1; call <= 3; call++) {
            clock.forward(Duration.ofMinutes(5));
            note(number, "Called the vendor, attempt " + call);
        }
        clock.forward(Duration.ofMinutes(5));
        done("/api/v1/incidents/" + number + "/status-changes", Map.of("status", "monitoring"));
        clock.forward(Duration.ofMinutes(30));
        done(
                "/api/v1/incidents/" + number + "/status-changes",
                Map.of("status", "resolved", "reason", "the vendor turned it off and on"));
        return number;
    }

    long note(long number, String text) {
        return log.contribute(
                        incident(number).id(),
                        new Noted(text),
                        Act.by(cast.responder().actor(), "api"))
                .seq();
    }

    long seq(long number, String text) {
        return timelines.of(incident(number)).rows().stream()
                .filter(row -> row.entry() != null
                        && row.entry().event() instanceof Noted noted
                        && noted.text().contains(text))
                .findFirst()
                .orElseThrow()
                .ref()
                .number();
    }

    Incident incident(long number) {
        return incidents.find(cast.responder().actor(), number);
    }

    JsonNode done(String path, Map<String, ?> body) {
        Answer answer = api().postJson(path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 201);
        return answer.json();
    }

    JsonNode read(long number) {
        return api().get(timeline(number)).json();
    }

    Map<String, ?> outside(String what, Instant at) {
        return Map.of(
                "what", what, "occurred_at", at.toString(), "source", "mail of the vendor", "confidence", "likely");
    }

    static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    static String field(Answer refused) {
        return refused.json().at("/errors/0/field").asString();
    }
}

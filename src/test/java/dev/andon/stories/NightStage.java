package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two live incidents, those who work in them, and the moments that are remembered of one. */
abstract class NightStage {
    static final String V1 = "/api/v1/";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    final Map<Instant, JsonNode> live = new LinkedHashMap<>();

    String payments = "";

    String shop = "";

    void service(Http olivia, String key, List<String> on) {
        done(olivia.postJson(V1 + "services", Map.of("key", key, "name", key)));
        on.forEach(to -> done(olivia.postJson(V1 + "services/" + key + "/dependencies", Map.of("on", to))));
    }

    /** A live moment, to be compared with its replay; a second later nothing else has happened at it. */
    void remember() {
        clock.forward(Duration.ofSeconds(1));
        live.put(clock.instant(), read(payments + "/state"));
        clock.forward(Duration.ofSeconds(1));
    }

    Http rui() {
        return cast.responder().api();
    }

    Http otto() {
        return cast.outsider().api();
    }

    static long id(Cast.Member member) {
        return member.id();
    }

    static long number(String incident) {
        return Long.parseLong(incident.substring(incident.lastIndexOf('/') + 1));
    }

    static String declared(Http by, String title, String service) {
        JsonNode incident = done(by.postJson(
                V1 + "incidents", Map.of("title", title, "severity", "sev2", "services", List.of(service))));
        return V1 + "incidents/" + incident.get("number").asLong();
    }

    JsonNode does(Http who, String path, Map<String, ?> body) {
        clock.forward(Duration.ofSeconds(20));
        return done(who.postJson(path, body));
    }

    static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
        return answer.json();
    }

    JsonNode read(String path) {
        Answer answer = cast.viewer().api().get(path);
        assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    List<String> types(String incident) {
        return read(incident + "/events?page_size=200")
                .get("items")
                .valueStream()
                .map(entry -> entry.get("type").asString())
                .toList();
    }
}

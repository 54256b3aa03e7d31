package dev.andon.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A call tree, and a night in which it is used. */
abstract class CallsStage {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    IncidentLog log;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    long ines;

    long marek;

    long press;

    long tree;

    static final String MOBILE = "+46 70 123 45 67";

    @SuppressWarnings("NullAway.Init")
    Http api;

    @SuppressWarnings("NullAway.Init")
    Incident incident;

    @BeforeEach
    void aTreeAndANight() {
        db.sql("delete from contacts_tree").update();
        db.sql("delete from contacts_contact").update();
        api = cast.responder().api();
        ines = entered("Ines Rask", "house", MOBILE);
        marek = entered("Marek Otto", "house", "+46 70 765 43 21");
        press = entered("Press desk", "press", "+46 8 555 00 11");
        tree = made("Nights", List.of(step(10, ines, marek), step(30, press)));
        incident = declare(false);
    }

    void refused(String path, String field, Map<String, Object> body) {
        Answer answer = api.postJson(path, body);
        assertThat(answer.status()).as(body.toString()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsString("field")).contains(field);
    }

    String begin() {
        return runs() + "/"
                + api.postJson(runs(), Map.of("tree_id", tree))
                        .json()
                        .get("run")
                        .asLong();
    }

    Answer call(String run, long contact, String outcome, @Nullable String by, @Nullable String note) {
        Map<String, Object> body = new HashMap<>(Map.of("contact_id", contact, "outcome", outcome));
        Stream.of(Map.entry("by", String.valueOf(by)), Map.entry("note", String.valueOf(note)))
                .filter(entry -> !entry.getValue().equals("null"))
                .forEach(entry -> body.put(entry.getKey(), entry.getValue()));
        return api.postJson(run + "/calls", body);
    }

    static String next(JsonNode run) {
        return run.at("/next/contact/name").asString();
    }

    String runs() {
        return "/api/v1/incidents/" + incident.number() + "/call-runs";
    }

    Incident declare(boolean restricted) {
        Act act = Act.by(cast.responder().actor(), "web");
        return declarations.declare(
                act, new Declare("Checkout is slow", "sev3", null, null, List.of(), restricted, List.of()));
    }

    long entered(String name, String kind, String mobile) {
        return api.postJson("/api/v1/contacts", contact(name, kind, mobile))
                .json()
                .get("id")
                .asLong();
    }

    static Map<String, Object> contact(String name, String kind, String mobile) {
        return Map.of("kind", kind, "name", name, "numbers", mobile(mobile));
    }

    static List<Map<String, String>> mobile(String value) {
        return List.of(Map.of("kind", "mobile", "value", value));
    }

    long made(String name, List<Map<String, Object>> steps) {
        return api.postJson("/api/v1/call-trees", Map.of("name", name, "steps", steps))
                .json()
                .get("id")
                .asLong();
    }

    static Map<String, Object> step(int minutes, Long... contacts) {
        return Map.of("contacts", List.of(contacts), "minutes", minutes);
    }
}

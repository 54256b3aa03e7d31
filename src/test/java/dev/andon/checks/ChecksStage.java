package dev.andon.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.IncidentLog;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A house whose checkout needs a gateway, which needs a card processor; and a checklist of one's own. */
@SuppressWarnings("NullAway.Init")
abstract class ChecksStage {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    IncidentLog log;

    Http owner() {
        return cast.owner().api();
    }

    Http responder() {
        return cast.responder().api();
    }

    JsonNode done(String path, Map<String, ?> body) {
        Answer answer = owner().postJson("/api/v1/" + path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 299);
        return answer.json();
    }

    void catalog(String statusPage) {
        done("vendors", Map.of("key", "processor", "name", "Acme Cards", "status_page", statusPage));
        done("services", Map.of("key", "gateway", "name", "Gateway", "depends_on", List.of(Map.of("on", "processor"))));
        done("services", Map.of("key", "checkout", "name", "Checkout", "depends_on", List.of(Map.of("on", "gateway"))));
    }

    void probe(String key, String kind, String url) {
        done("probes", Map.of("key", key, "name", "The " + key, "kind", kind, "url", url));
    }

    /** A checklist whose items ask like this, by the key of the item. */
    void checklist(Map<String, Map<String, ?>> asks) {
        List<Map<String, ?>> items = new ArrayList<>();
        asks.forEach((key, how) -> {
            Map<String, Object> item = new LinkedHashMap<>(Map.of("key", key, "text", "What of " + key + "?"));
            if (!how.isEmpty()) {
                item.put("asks", how);
            }
            items.add(item);
        });
        Map<String, ?> list = Map.of("name", "Ours", "items", items);
        boolean there = owner().get("/api/v1/playbook/checklists/ours").status() == 200;
        Answer answer = there
                ? owner().json("PUT", "/api/v1/playbook/checklists/ours", list)
                : owner().postJson("/api/v1/playbook/checklists", with(list, "key", "ours"));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    private static Map<String, ?> with(Map<String, ?> map, String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    String declared(String... services) {
        Map<String, ?> body =
                Map.of("title", "Case " + NUMBER.incrementAndGet(), "severity", "sev3", "services", List.of(services));
        return "incidents/" + done("incidents", body).get("number").asLong();
    }

    /** The answer to an item of our checklist. */
    JsonNode answer(String incident, String item) {
        return owner().get("/api/v1/" + incident + "/checklist-answers/ours/" + item)
                .json();
    }

    void assertAnswered(String incident, String item, String verdict, String said) {
        JsonNode answer = answer(incident, item).path("answer");
        assertThat(answer.path("verdict").asString("")).as(item + " " + answer).isEqualTo(verdict);
        assertThat(answer.path("said").asString("")).as(item).contains(said);
        assertThat(answer.path("evidence").size())
                .as("evidence of " + item + " " + answer)
                .isPositive();
    }

    List<String> words(String incident) {
        List<String> words = new ArrayList<>();
        owner().get("/api/v1/" + incident + "/events?page_size=200")
                .json()
                .path("items")
                .forEach(entry -> words.add(entry.path("type").asString()));
        return words;
    }
}

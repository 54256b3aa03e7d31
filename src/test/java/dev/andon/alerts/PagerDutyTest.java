package dev.andon.alerts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Actor;
import dev.andon.testing.Answer;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@StoryTest
class PagerDutyTest extends PagerDutyStage {
    @Test
    void aTriggerIsAnsweredWith202AndItsKey() {
        Answer answer = tool.trigger("srv01/HTTP");
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"message\":\"Event processed\",\"dedup_key\":\"srv01/HTTP\"}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        Alert alert = only();
        assertThat(alert.title()).isEqualTo("Disk full");
        assertThat(alert.status()).isEqualTo(AlertStatus.TRIGGERED);
        assertThat(alert.severity()).isEqualTo(AlertSeverity.CRITICAL);
        assertThat(alert.startedAt()).isEqualTo(TestClock.START);
        assertThat(alert.warnings()).isEmpty();
    }

    @Test
    void aTriggerWithoutKeyGetsOne() {
        Answer answer = tool.pagerDuty("""
            {"routing_key":"KEY","event_action":"trigger",
             "payload":{"summary":"Disk full","source":"db-1","severity":"error"}}
            """);
        assertThat(answer.json().path("dedup_key").asString()).matches("[0-9a-f]{32}");
        assertThat(only().dedupKey()).isEqualTo(answer.json().path("dedup_key").asString());
    }

    @Test
    void aKeyIsOneAlertUntilItIsResolved() {
        tool.trigger("k");
        tool.trigger("k");
        assertThat(only().occurrences()).isEqualTo(2);
        tool.acknowledge("k");
        tool.trigger("k");
        assertThat(only().status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
        assertThat(only().acknowledgedBy()).isEqualTo("Prometheus");
        tool.resolve("k");
        assertThat(only().status()).isEqualTo(AlertStatus.RESOLVED);
        tool.trigger("k");
        assertThat(mine()).extracting(Alert::status).containsExactly(AlertStatus.TRIGGERED, AlertStatus.RESOLVED);
        assertThat(alerts.history(mine().getLast().id()))
                .extracting(AlertEntry::kind)
                .containsExactly("trigger", "trigger", "acknowledge", "trigger", "resolve");
    }

    @Test
    void whatIsNotOpenIsNeitherAcknowledgedNorResolvedNorRefused() {
        assertThat(tool.resolve("unknown").status()).isEqualTo(202);
        assertThat(tool.acknowledge("unknown").status()).isEqualTo(202);
        assertThat(mine()).isEmpty();
    }

    @Test
    void aKeyOfAnotherSourceIsAnotherAlert() {
        AlertSource second = sources.create(Actor.system(), new AlertSources.Create("Other", "generic", null));
        tool.trigger("k");
        new Tool(http, second).resolve("k");
        assertThat(only().status()).isEqualTo(AlertStatus.TRIGGERED);
    }

    @Test
    void whatIsMissingIsNamedInPagerDutysWords() {
        Answer answer = tool.pagerDuty("{\"routing_key\":\"KEY\",\"event_action\":\"trigger\",\"payload\":{}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"invalid event\",\"message\":\"Event object is invalid\",\"errors\":["
                        + "\"'payload.summary' is missing or blank\","
                        + "\"'payload.source' is missing or blank\","
                        + "\"'payload.severity' is missing or blank\"]}");
        assertThat(errors(tool.pagerDuty("{\"routing_key\":\"KEY\"}"))).contains("'event_action' is missing or blank");
        assertThat(errors(tool.pagerDuty("{\"routing_key\":\"KEY\",\"event_action\":\"resolve\"}")))
                .containsExactly("'dedup_key' is missing or blank");
        assertThat(errors(tool.pagerDuty("{\"routing_key\":\"KEY\",\"event_action\":\"close\",\"dedup_key\":\"k\"}")))
                .singleElement()
                .asString()
                .contains("'event_action' is invalid");
        assertThat(mine()).isEmpty();
    }

    @Test
    void aWrongRoutingKeyIsRefusedInPagerDutysWords() {
        assertThat(http.postJson(
                                "/v2/enqueue",
                                "{\"routing_key\":\"short\",\"event_action\":\"resolve\",\"dedup_key\":\"k\"}")
                        .body())
                .isEqualTo("{\"status\":\"invalid event\",\"message\":\"Event object is invalid\",\"errors\":["
                        + "\"Length of 'routing_key' is incorrect (should be 32 characters)\"]}");
        Answer unknown = http.postJson(
                "/v2/enqueue",
                "{\"routing_key\":\"%s\",\"event_action\":\"resolve\",\"dedup_key\":\"k\"}".formatted("f".repeat(32)));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("status").asString()).isEqualTo("invalid event");
        sources.disable(Actor.system(), source.id());
        assertThat(tool.trigger("k").status()).isEqualTo(400);
    }

    @Test
    void theRoutingKeyMayComeInTheHeader() {
        Answer answer = http.with("X-Routing-Key", source.routingKey())
                .postJson(
                        "/v2/enqueue",
                        "{\"event_action\":\"trigger\",\"dedup_key\":\"k\","
                                + "\"payload\":{\"summary\":\"s\",\"source\":\"s\",\"severity\":\"info\"}}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(only().severity()).isEqualTo(AlertSeverity.INFO);
    }

    @Test
    void whatIsNoJsonIsAnsweredAsUnrecognized() throws Exception {
        String unrecognized = "{\"status\":\"Unrecognized object\",\"message\":\"Event object format is unrecognized\","
                + "\"errors\":[\"JSON parse error\"]}";
        String event = "{\"routing_key\":\"%s\",\"event_action\":\"resolve\",\"dedup_key\":\"k\u00e9\"}"
                .formatted(source.routingKey());
        for (byte[] bytes : List.of(
                "".getBytes(UTF_8),
                "{".getBytes(UTF_8),
                "[]".getBytes(UTF_8),
                "null".getBytes(UTF_8),
                (event + "x").getBytes(UTF_8),
                event.replace('\u00e9', '\0').getBytes(UTF_8),
                event.getBytes(ISO_8859_1),
                "[".repeat(100_000).getBytes(UTF_8))) {
            Answer answer = tool.bytes("/v2/enqueue", bytes);
            assertThat(answer.body()).isEqualTo(unrecognized);
            assertThat(answer.status()).isEqualTo(400);
        }
        assertThat(tool.bytes("/v2/enqueue", event.getBytes(UTF_8)).status()).isEqualTo(202);
    }

    @Test
    void aNulCharacterIsRefusedByName() {
        assertThat(errors(tool.trigger("k", "{\"summary\":\"a\\u0000b\",\"source\":\"s\",\"severity\":\"info\"}")))
                .containsExactly("'payload.summary' is invalid (contains a NUL character)");
        assertThat(tool.trigger("a\\u0000b").status()).isEqualTo(400);
        assertThat(tool.trigger("k".repeat(256)).status()).isEqualTo(400);
    }

    @Test
    void anEventOfMoreThan512KilobytesIsRefusedInItsShape() {
        Answer answer = tool.trigger("k", "\"" + "x".repeat(512 * 1024) + "\"");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("errors").get(0).asString()).isEqualTo("Event is larger than 512 KB");
    }

    @Test
    void theRoutingKeyIsNotKeptInTheMessage() {
        tool.trigger("k");
        tool.pagerDuty("""
            {"routing_key":"%s","event_action":"trigger","dedup_key":"k",
             "payload":{"summary":"s","source":"s","severity":"info"}}
            """.formatted(source.routingKey().replaceAll("^.", "\\\\u00%02x".formatted((int)
                        source.routingKey().charAt(0)))));
        assertThat(only().occurrences()).isEqualTo(2);
        assertThat(alerts.history(only().id()))
                .allSatisfy(entry -> assertThat(entry.payload())
                        .contains("(routing key)")
                        .doesNotContain(source.routingKey().substring(1)));
    }

    @Test
    void aRepeatedAlertMayGetWorseButNotBetter() {
        tool.trigger("k", "{\"summary\":\"s\",\"source\":\"s\",\"severity\":\"warning\"}");
        clock.forward(Duration.ofMinutes(5));
        tool.trigger("k", "{\"summary\":\"s\",\"source\":\"s\",\"severity\":\"critical\"}");
        tool.trigger("k", "{\"summary\":\"s\",\"source\":\"s\",\"severity\":\"info\"}");
        assertThat(only().severity()).isEqualTo(AlertSeverity.CRITICAL);
        assertThat(only().lastSeenAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(5)));
        assertThat(only().receivedAt()).isEqualTo(TestClock.START);
    }
}

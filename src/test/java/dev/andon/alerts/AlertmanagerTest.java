package dev.andon.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.internal.intake.Intake;
import dev.andon.people.Actor;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class AlertmanagerTest {
    private static final String FIRING = """
        {"receiver":"andon","status":"firing","alerts":[
          {"status":"firing","labels":{"alertname":"HighErrorRate","service":"checkout","severity":"page"},
           "annotations":{"summary":"Checkout fails"},"startsAt":"2026-03-02T08:55:00.123456789Z",
           "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prometheus.example/graph?g0=1",
           "fingerprint":"a1b2c3d4e5f60718"},
          {"status":"firing","labels":{"alertname":"QueueAge","instance":"mq-1"},"annotations":{},
           "startsAt":"2026-03-02T08:56:00Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":"",
           "fingerprint":"ffffffffffffffff"}],
         "groupLabels":{"team":"shop"},"commonLabels":{},"commonAnnotations":{},"externalURL":"http://am.example",
         "version":"4","groupKey":"{}:{team=\\"shop\\"}","truncatedAlerts":0,"notification_reason":"first notification",
         "routeLabels":{}}
        """;

    @Autowired
    Http http;

    @Autowired
    AlertSources sources;

    @Autowired
    Alerts alerts;

    @Autowired
    Intake intake;

    AlertSource source;
    Tool tool;

    @BeforeEach
    void aTool() {
        source = sources.create(Actor.system(), new AlertSources.Create("Alertmanager", "alertmanager", null));
        tool = new Tool(http, source);
    }

    @Test
    void anAddressPastedWithASlashBehindItIsTheSame() {
        String path = "/alertmanager/" + source.routingKey() + "/";
        assertThat(http.anonymous().postJson(path, FIRING).status()).isEqualTo(202);
        String event = """
            {"routing_key": "%s", "event_action": "resolve", "dedup_key": "x"}
            """.formatted(source.routingKey());
        assertThat(http.anonymous().postJson("/v2/enqueue/", event).status()).isEqualTo(202);
    }

    @Test
    void everyMemberIsAnAlertOfItsOwn() {
        Answer answer = tool.webhook(FIRING);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"status\":\"success\",\"message\":\"Alerts processed\",\"alerts\":2}");
        Alert checkout = byKey("a1b2c3d4e5f60718");
        assertThat(checkout.title()).isEqualTo("Checkout fails");
        assertThat(checkout.severity()).isEqualTo(AlertSeverity.CRITICAL);
        assertThat(checkout.component()).isEqualTo("checkout");
        assertThat(checkout.link()).isEqualTo("http://prometheus.example/graph?g0=1");
        assertThat(checkout.startedAt()).isEqualTo(Instant.parse("2026-03-02T08:55:00.123456Z"));
        assertThat(checkout.receivedAt()).isEqualTo(TestClock.START);
        assertThat(checkout.labels()).containsEntry("alertname", "HighErrorRate");
        Alert queue = byKey("ffffffffffffffff");
        assertThat(queue.title()).isEqualTo("QueueAge");
        assertThat(queue.severity()).isEqualTo(AlertSeverity.ERROR);
        assertThat(queue.warnings()).singleElement().asString().contains("severity");
        assertThat(alerts.history(queue.id()).getFirst().payload())
                .contains("QueueAge", "groupKey")
                .doesNotContain("HighErrorRate");
    }

    @Test
    void membersAreResolvedOneByOneThoughTheGroupStillFires() {
        tool.webhook(FIRING);
        tool.webhook(FIRING.replaceFirst("\\{\"status\":\"firing\"", "{\"status\":\"resolved\""));
        assertThat(byKey("a1b2c3d4e5f60718").status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(byKey("ffffffffffffffff").status()).isEqualTo(AlertStatus.TRIGGERED);
        assertThat(byKey("ffffffffffffffff").occurrences()).isEqualTo(2);
    }

    @Test
    void aMemberThatWasCutOffIsNotResolved() {
        tool.webhook(FIRING);
        tool.webhook("""
            {"version":"4","status":"resolved","truncatedAlerts":1,"alerts":[
              {"status":"resolved","labels":{},"fingerprint":"a1b2c3d4e5f60718"}]}
            """);
        assertThat(byKey("ffffffffffffffff").status()).isEqualTo(AlertStatus.TRIGGERED);
    }

    @Test
    void withoutFingerprintTheLabelsTellAlertsApart() {
        String one = "{\"alerts\":[{\"status\":\"firing\",\"labels\":{\"a\":\"1\",\"b\":\"2\"}}]}";
        String same = "{\"alerts\":[{\"status\":\"firing\",\"labels\":{\"b\":\"2\",\"a\":\"1\"}}]}";
        tool.webhook(one);
        tool.webhook(same);
        assertThat(mine()).singleElement().extracting(Alert::occurrences).isEqualTo(2);
    }

    @Test
    void anUnknownKeyIsNotFound() {
        Answer answer = http.postJson("/alertmanager/" + "0".repeat(32), FIRING);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("message").asString()).isEqualTo("No alert source has this key");
        assertThat(http.postJson("/alertmanager/", FIRING).status()).isEqualTo(404);
        assertThat(http.postJson("/alertmanager", FIRING).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsRefusedWhole() throws Exception {
        String path = "/alertmanager/" + source.routingKey();
        assertThat(tool.bytes(path, "{".getBytes(UTF_8)).status()).isEqualTo(400);
        assertThat(tool.bytes(path, new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'})
                        .status())
                .isEqualTo(400);
        Answer answer = tool.webhook(FIRING.replace("ffffffffffffffff\"", "f\",\"status\":7"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).asString())
                .isEqualTo("'alerts[1].status' is invalid (must be 'firing' or 'resolved')");
        assertThat(tool.webhook("{\"alerts\":{}}").status()).isEqualTo(400);
        assertThat(mine()).isEmpty();
        assertThat(tool.webhook("{\"alerts\":[]}").status()).isEqualTo(202);
    }

    @Test
    void aMessageOfMoreThanFiveMegabytesIsRefused() {
        Answer answer = tool.webhook("{\"alerts\":[],\"x\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("status").asString()).isEqualTo("error");
    }

    @Test
    void grafanasWebhookHasTheSameShape() {
        assertThat(http.postJson(
                                "/grafana/" + source.routingKey(),
                                FIRING.replace("\"version\":\"4\"", "\"version\":\"1\",\"orgId\":1"))
                        .status())
                .isEqualTo(202);
        assertThat(mine()).hasSize(2);
    }

    @Test
    void anySourcesKeyWorksOnBothPaths() {
        assertThat(tool.trigger("k").status()).isEqualTo(202);
        tool.webhook(FIRING);
        assertThat(mine()).hasSize(3);
    }

    @Test
    void whoComesTooOftenIsToldToComeAgain() {
        intake.stop();
        try {
            Answer webhook = tool.webhook(FIRING);
            assertThat(webhook.status()).isEqualTo(503);
            Answer event = tool.trigger("k");
            assertThat(event.status()).isEqualTo(429);
            assertThat(event.body())
                    .isEqualTo("{\"status\":\"throttle exceeded\",\"message\":"
                            + "\"Requests for this service are arriving too quickly.  Please retry later.\","
                            + "\"errors\":[\"Enhance Your Calm.\"]}");
        } finally {
            intake.start();
        }
        assertThat(tool.trigger("k").status()).isEqualTo(202);
        assertThat(mine()).hasSize(1);
    }

    private Alert byKey(String dedupKey) {
        return mine().stream()
                .filter(alert -> alert.dedupKey().equals(dedupKey))
                .findFirst()
                .orElseThrow();
    }

    private List<Alert> mine() {
        return alerts.list(new AlertFilter(source.id(), Set.of(), null, null, null), null, 100);
    }
}

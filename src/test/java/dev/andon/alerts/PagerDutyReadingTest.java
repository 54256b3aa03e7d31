package dev.andon.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what a tool writes is read: severities, times, links, details. */
@StoryTest
class PagerDutyReadingTest extends PagerDutyStage {
    @ParameterizedTest
    @CsvSource({
        "page, CRITICAL",
        "Critical, CRITICAL",
        "high, ERROR",
        "sehr schlimm, ERROR",
        "'', ERROR",
        "minor, WARNING",
    })
    void aSeverityOfItsOwnIsMappedAndNoted(String word, AlertSeverity severity) {
        assertThat(tool.trigger("k", "{\"summary\":\"s\",\"source\":\"\",\"severity\":\"%s\"}".formatted(word))
                        .status())
                .isEqualTo(202);
        assertThat(only().severity()).isEqualTo(severity);
        assertThat(only().warnings()).singleElement().asString().contains("payload.severity");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:42:58.315+0000, 2026-03-02T08:42:58.315Z",
        "2026-03-02T10:42:58+02:00, 2026-03-02T08:42:58Z",
        "2026-03-02T08:42:58Z, 2026-03-02T08:42:58Z",
        "2026-03-02 08:42:58, 2026-03-02T08:42:58Z",
        "2026-03-02T09:00:30Z, 2026-03-02T09:00:00Z",
    })
    void timesAreReadAsToolsWriteThem(String written, Instant meant) {
        timestamp(written);
        assertThat(only().startedAt()).isEqualTo(meant);
        assertThat(only().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2026-03-02T10:00:00Z",
        "yesterday",
        "+999999999-01-01T00:00:00Z"
    })
    void aTimeThatMakesNoSenseIsNotedAndOursIsUsed(String written) {
        timestamp(written);
        assertThat(only().startedAt()).isEqualTo(TestClock.START);
        assertThat(only().warnings()).singleElement().asString().startsWith("'payload.timestamp' is");
    }

    private void timestamp(String written) {
        assertThat(tool.trigger(
                                "k",
                                "{\"summary\":\"s\",\"source\":\"s\",\"severity\":\"info\",\"timestamp\":\"%s\"}"
                                        .formatted(written))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aLongSummaryIsCutAndOneThatHidesTextIsCleaned() {
        tool.trigger("long", "{\"summary\":\"%s\",\"source\":\"s\",\"severity\":\"info\"}".formatted("é".repeat(2000)));
        assertThat(only().title()).hasSize(1024).endsWith("é…");
        assertThat(only().warnings()).singleElement().asString().contains("cut");
        tool.trigger("rtl", "{\"summary\":\"safe \\u202Eevil\\nline\",\"source\":\"s\",\"severity\":\"info\"}");
        assertThat(mine().getFirst().title()).isEqualTo("safe evil line");
    }

    @Test
    void aLinkThatIsNoPageIsNotKept() {
        tool.pagerDuty("""
            {"routing_key":"KEY","event_action":"trigger","dedup_key":"k","client_url":"javascript:alert(1)",
             "links":[{"href":"https://grafana.example/d/1","text":"Dashboard"}],
             "payload":{"summary":"s","source":"s","severity":"info"}}
            """);
        assertThat(only().link()).isEqualTo("https://grafana.example/d/1");
    }

    @Test
    void theDetailsOfAlertmanagerAreReadAsArrays() {
        tool.trigger("k", """
            {"summary":"[FIRING:2] HighErrorRate","source":"Alertmanager","severity":"error","class":"","component":"api",
             "custom_details":{"num_firing":2,"num_resolved":0,"resolved":[],"region":"eu","firing":[
               {"status":"firing","labels":{"alertname":"HighErrorRate","service":"checkout"},"annotations":{},
                "startsAt":"2026-03-02T08:00:00Z","endsAt":"0001-01-01T00:00:00Z",
                "generatorURL":"http://prometheus.example/graph","fingerprint":"a1b2c3d4e5f60718"},
               {"status":"firing","labels":{"alertname":"Other"}}]}}
            """);
        assertThat(only().labels())
                .containsEntry("alertname", "HighErrorRate")
                .containsEntry("service", "checkout")
                .containsEntry("region", "eu")
                .doesNotContainKeys("num_firing", "firing", "class");
        assertThat(only().component()).isEqualTo("api");
        assertThat(only().link()).isEqualTo("http://prometheus.example/graph");
    }

    @Test
    void theDetailsOfAnOlderAlertmanagerAreReadAsText() {
        tool.trigger("k", """
            {"summary":"[FIRING:1] HighErrorRate","source":"Alertmanager","severity":"error",
             "custom_details":{"num_firing":"1","firing":"Labels:\\n - alertname = HighErrorRate\\n - expr = a = b\\nAnnotations:\\n - summary = Too many\\nSource: http://prometheus.example/graph\\n"}}
            """);
        assertThat(only().labels())
                .containsEntry("alertname", "HighErrorRate")
                .containsEntry("expr", "a = b")
                .doesNotContainKey("summary");
        assertThat(only().link()).isEqualTo("http://prometheus.example/graph");
    }

    @Test
    void aNulElsewhereDoesNotKeepAnAlertOut() {
        assertThat(tool.trigger("k", """
            {"summary":"s","source":"s","severity":"info","custom_details":{"x":"a\\u0000b \\ud800"}}\
            """).status()).isEqualTo(202);
        assertThat(only().labels()).containsEntry("x", "ab");
    }
}

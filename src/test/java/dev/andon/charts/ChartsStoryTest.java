package dev.andon.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.fakes.Metrics;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A query is asked once; the report shows what was answered, also when nobody answers any more. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class ChartsStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private final Map<String, Object> capture = new LinkedHashMap<>(Map.of(
            "title", "Errors a second",
            "probe", "graphs",
            "query", "errors",
            "unit", "per s",
            "since", "2026-03-02T07:00:00Z",
            "until", "2026-03-02T08:00:00Z"));

    @Test
    void whatWasCapturedStaysWhenTheMetricsAreGone() {
        clock.set(TestClock.START);
        String report = "/incidents/" + resolved() + "/report";
        Http api = cast.responder().api();
        try (Metrics metrics = new Metrics()) {
            Map<String, ?> probe =
                    Map.of("key", "graphs", "name", "The graphs", "kind", "prometheus", "url", metrics.url());
            assertThat(cast.owner().api().postJson("/api/v1/probes", probe).status())
                    .isEqualTo(201);
            Answer captured = api.postJson("/api/v1" + report + "/charts", capture);
            assertThat(captured.status()).as(captured.body()).isEqualTo(201);
            JsonNode chart = captured.json();
            assertThat(chart.get("key").asString()).isEqualTo("chart-1");
            assertThat(chart.get("series")).hasSize(2);
            assertThat(chart.at("/series/0/points/30/value").isNull()).isTrue();
            refused("query", "broken", "it refused the query: parse error", report);
            refused("query", "nothing", "finds no data", report);
        }
        refused("query", "errors", "was not answered", report);
        refused("probe", "elsewhere", "is no endpoint", report);
        refused("until", "2026-03-02T07:00:10Z", "a minute to 31 days", report);

        String section = "/api/v1" + report + "/sections/fault";
        api.with("If-Match", api.get(section).header("ETag"))
                .json("PATCH", section, Map.of("body", "As one sees:\n\n{{chart-1}}\n\n- {{chart-9}}"));
        String page = cast.viewer().browser().get(report).body();
        assertThat(page)
                .contains("<svg class=\"chart\"", "role=\"img\"", "Errors a second, 2 Mar 07:00 to 2 Mar 08:00 UTC.")
                .contains("<summary class=\"small\">The numbers</summary>", "&lt;b")
                .doesNotContain("<b>404");
        String document = api.get(report + ".md").body();
        assertThat(document).contains("(" + report + "/charts/1.svg)", "| UTC |", "| 2 Mar 07:00 |");
        Answer picture = cast.viewer().browser().get(report + "/charts/1.svg");
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(picture.header("Content-Security-Policy")).contains("sandbox");
        assertThat(picture.body()).contains("xmlns=").doesNotContain("<b>404");
        assertThat(cast.responder().browser().get(report).body()).contains("<option value=\"chart-1\">");
        assertThat(cast.viewer().browser().get(report + "/charts").body())
                .contains("{{chart-1}}".substring(2))
                .doesNotContain("Ask and keep");
    }

    private void refused(String field, String value, String why, String report) {
        Map<String, Object> body = new LinkedHashMap<>(capture);
        body.put(field, value);
        Answer answer = cast.responder().api().postJson("/api/v1" + report + "/charts", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").asString()).contains(why);
    }

    private long resolved() {
        Http api = cast.responder().api();
        long number = api.postJson("/api/v1/incidents", Map.of("title", "Errors", "severity", "sev2"))
                .json()
                .get("number")
                .asLong();
        clock.forward(Duration.ofMinutes(40));
        api.postJson("/api/v1/incidents/" + number + "/status-changes", Map.of("status", "resolved"));
        await().until(() -> api.get("/api/v1/incidents/" + number + "/report").status() == 200);
        return number;
    }
}

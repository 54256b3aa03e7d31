package dev.andon.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.andon.fakes.RealPrometheus;
import dev.andon.testing.Answer;
import dev.andon.testing.StoryTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checklist asks a real Prometheus. Skipped where none is installed; bin/setup --with-alertmanager installs it. */
@StoryTest
class PrometheusStoryTest extends ChecksStage {
    @Test
    void aQueryIsComparedAndItsEvidenceIsWhatWasAnswered(@TempDir Path directory) throws IOException {
        assumeTrue(
                RealPrometheus.program().isPresent(),
                "prometheus is not installed; bin/setup --with-alertmanager installs it");
        try (RealPrometheus prometheus = new RealPrometheus(directory)) {
            probe("metrics", "prometheus", prometheus.url() + "/");
            Map<String, Map<String, ?>> asks = new LinkedHashMap<>();
            asks.put("up", promql("up{job=\"itself\"}", "< 1"));
            asks.put("scrapes", promql("scrape_samples_scraped", "> 0.05"));
            asks.put("found", promql("up == 0", null));
            asks.put("nothing", promql("rate(errors_total[5m])", "> 0.05"));
            asks.put("broken", promql("rate(", "> 0.05"));
            asks.put("scalar", promql("scalar(vector(3))", ">= 3"));
            checklist(asks);
            String incident = declared();

            timers.runDue();

            assertAnswered(incident, "up", "fine", "Nothing is < 1");
            assertAnswered(incident, "scrapes", "trouble", "The result is > 0.05");
            assertAnswered(incident, "found", "fine", "The query finds nothing");
            assertAnswered(incident, "nothing", "cannot_say", "The query finds no data to compare");
            assertAnswered(incident, "broken", "cannot_say", "The metrics: it refused the query: ");
            assertAnswered(incident, "scalar", "trouble", "The result is >= 3");
            var evidence = answer(incident, "up").at("/answer/evidence/0");
            assertThat(evidence.path("asked").asString()).isEqualTo("up{job=\"itself\"} at The metrics");
            assertThat(evidence.path("answered").asString()).startsWith("1 {").contains("job=\"itself\"");
            assertThat(evidence.path("href").asString()).startsWith(prometheus.url() + "/graph?g0.expr=up%7B");

            Answer tried = owner().postJson("/api/v1/probes/metrics/trials", Map.of());
            assertThat(tried.json().path("verdict").asString()).as(tried.body()).isEqualTo("fine");
        }
    }

    private static Map<String, ?> promql(String query, @Nullable String trouble) {
        Map<String, Object> asks = new LinkedHashMap<>(Map.of("kind", "promql", "probe", "metrics", "query", query));
        if (trouble != null) {
            asks.put("trouble", trouble);
        }
        return asks;
    }
}

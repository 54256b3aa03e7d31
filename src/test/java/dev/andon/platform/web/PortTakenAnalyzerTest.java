package dev.andon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What somebody reads whose Andon does not start because its port is taken. */
class PortTakenAnalyzerTest {
    @Test
    void theSettingThatHelpsIsNamed() {
        // As the frame asks them: in their order, the first that knows the failure.
        FailureAnalysis said = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((_, _) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(new PortInUseException(8080)))
                .filter(analysis -> analysis != null)
                .findFirst()
                .orElseThrow();

        assertThat(said.getDescription()).contains("port 8080");
        assertThat(said.getAction()).contains("SERVER_PORT=8081");
    }
}

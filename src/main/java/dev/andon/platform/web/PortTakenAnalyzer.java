package dev.andon.platform.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Says in our own words that a port is taken, and which setting chooses another. Asked before the one of the frame. */
@Order(0)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException taken) {
        return new FailureAnalysis(
                "Another program already listens on port %d; perhaps it is another Andon.".formatted(taken.getPort()),
                "Stop that one, or let this one listen elsewhere: SERVER_PORT=%d".formatted(taken.getPort() + 1),
                taken);
    }
}

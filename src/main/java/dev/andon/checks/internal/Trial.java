package dev.andon.checks.internal;

import dev.andon.checks.Probe;
import org.springframework.stereotype.Component;

/** Asks an endpoint once, so that whoever configures it sees at once whether it can be asked. */
@Component
public class Trial {
    private final HttpAsker http;
    private final PrometheusAsker prometheus;
    private final StatusPage pages;
    private final CheckSettings settings;

    Trial(HttpAsker http, PrometheusAsker prometheus, StatusPage pages, CheckSettings settings) {
        this.http = http;
        this.prometheus = prometheus;
        this.pages = pages;
        this.settings = settings;
    }

    /** What it says now. A Prometheus is asked for a number that every one of them knows. */
    public Finding of(Probe probe) {
        return switch (probe.kind()) {
            case HTTP -> http.ask(probe, settings.patience());
            case PROMETHEUS -> prometheus.ask(probe, "vector(1)", "!= 1", settings.patience());
            case STATUS_PAGE -> pages.ask(probe, settings.patience());
        };
    }
}

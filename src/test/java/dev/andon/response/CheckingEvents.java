package dev.andon.response;

import java.util.List;

/** One of each, as the golden files have them. */
final class CheckingEvents {
    private CheckingEvents() {}

    static Checking answered() {
        return new Checking.CheckAnswered(
                "usual_suspects",
                "errors",
                "A spike in the error logs?",
                "promql",
                "trouble",
                "1 of 2 results is > 0.05",
                List.of(
                        new Checking.Evidence(
                                "rate(errors[5m]) at Prometheus", "0.061 {job=\"api\"}", "http://prometheus/graph"),
                        new Checking.Evidence("rate(errors[5m]) at Prometheus", "0.01 {job=\"web\"}", null)),
                312);
    }

    static Checking overruled() {
        return new Checking.CheckOverruled(
                "usual_suspects",
                "errors",
                "A spike in the error logs?",
                "trouble",
                "fine",
                "The load test of @ines; it ends at four.");
    }

    static Checking lifted() {
        return new Checking.CheckOverrulingLifted("usual_suspects", "errors", "A spike in the error logs?");
    }
}

package dev.andon.charts;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.charts.internal.ChartTable;
import dev.andon.checks.Probe;
import dev.andon.checks.Probes;
import dev.andon.checks.Ranges;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The charts of reports. Each is asked once and stays what it was. */
@Component
public class Charts {
    /** So many lines can be told apart. */
    private static final int SERIES = 8;

    private static final int POINTS = 240;
    private static final int MOST = 50;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Reports reports;
    private final Probes probes;
    private final Ranges ranges;
    private final ChartTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Charts(
            Reports reports,
            Probes probes,
            Ranges ranges,
            ChartTable table,
            TransactionTemplate transaction,
            Clock clock) {
        this.reports = reports;
        this.probes = probes;
        this.ranges = ranges;
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What is to be captured.
     *
     * @param probe key of an endpoint of the house that speaks Prometheus
     * @param unit empty or null where the numbers have none
     */
    public record Capture(
            @Nullable String title,
            @Nullable String probe,
            @Nullable String query,
            @Nullable String unit,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /** In the order in which they were captured; the caller has the report. */
    public List<Chart> of(Report report) {
        return table.of(report.id());
    }

    /** @throws Missing when there is none, or no such report for the viewer */
    public Chart find(Actor viewer, ReportAddress at, int number) {
        return of(reports.find(viewer, at)).stream()
                .filter(chart -> chart.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("This report has no chart %d.".formatted(number)));
    }

    /** The endpoints that can be asked. */
    public List<Probe> endpoints() {
        return probes.list().stream()
                .filter(probe -> probe.kind() == Probe.Kind.PROMETHEUS)
                .toList();
    }

    /**
     * Asks, and keeps what was answered.
     *
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense, the query where it was refused
     * @throws Conflict when the report has as many charts as it takes
     */
    public Chart capture(Act act, ReportAddress at, Capture command) {
        act.actor().require(RESPONDER);
        Report report = reports.find(act.actor(), at);
        Validation validation = new Validation();
        String title = validation.line("title", command.title(), 200);
        String query = validation.line("query", command.query(), 2_000);
        String unit = validation.optionalLine("unit", command.unit(), 30);
        String key = validation.line("probe", command.probe(), 60);
        Optional<Probe> probe =
                endpoints().stream().filter(one -> one.key().equals(key)).findFirst();
        validation.check(
                key.isEmpty() || probe.isPresent(), "probe", "is no endpoint of the house that speaks Prometheus");
        Instant since = command.since();
        Instant until = command.until();
        range(validation, since, until);
        validation.throwIfAny();
        if (probe.isEmpty() || since == null || until == null) {
            throw new IllegalStateException("checked before");
        }
        Duration step =
                Duration.ofSeconds(Math.max(1, Duration.between(since, until).toSeconds() / POINTS));
        List<Ranges.Series> series = asked(validation, probe.get(), query, since, until, step);
        return kept(
                report,
                new Chart(
                        1,
                        title,
                        unit == null ? "" : unit,
                        key,
                        probe.get().name(),
                        query,
                        since,
                        until,
                        step,
                        series,
                        clock.instant(),
                        act.actor().name()));
    }

    private void range(Validation validation, @Nullable Instant since, @Nullable Instant until) {
        validation.check(since != null, "since", "is required");
        validation.check(until != null, "until", "is required");
        if (since != null && until != null) {
            validation.past("until", until, clock.instant());
            boolean sensible = !until.isBefore(since.plus(SHORTEST)) && !until.isAfter(since.plus(LONGEST));
            validation.check(sensible, "until", "has to be a minute to 31 days after the beginning");
        }
    }

    private List<Ranges.Series> asked(
            Validation validation, Probe probe, String query, Instant since, Instant until, Duration step) {
        Ranges.Range range = ranges.ask(probe, query, since, until, step);
        String problem = range.problem();
        if (problem != null) {
            validation.error("query", "was not answered. " + problem);
        }
        int lines = range.series().size();
        validation.check(
                lines <= SERIES,
                "query",
                "answers %d lines; at most %d can be told apart. Sum some of them up.".formatted(lines, SERIES));
        validation.throwIfAny();
        return range.series();
    }

    private Chart kept(Report report, Chart captured) {
        return transaction.execute(_ -> {
            int number = table.next(report.id());
            if (number > MOST) {
                throw new Conflict("This report has %d charts, and that is as many as it takes.".formatted(MOST));
            }
            Chart chart = new Chart(
                    number,
                    captured.title(),
                    captured.unit(),
                    captured.probe(),
                    captured.probeName(),
                    captured.query(),
                    captured.since(),
                    captured.until(),
                    captured.step(),
                    captured.series(),
                    captured.capturedAt(),
                    captured.capturedBy());
            table.insert(report.id(), chart);
            return chart;
        });
    }
}

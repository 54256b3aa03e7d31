package dev.andon.charts.web;

import dev.andon.charts.Chart;
import dev.andon.charts.Charts;
import dev.andon.checks.Ranges.Series;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The charts of a report, for programs. */
@RestController
@RequestMapping({"/api/v1/incidents/{number}/report/charts", "/api/v1/incidents/{number}/reports/{report}/charts"})
@Tag(name = "Charts")
class ChartsResource {
    private final Charts charts;
    private final Reports reports;

    ChartsResource(Charts charts, Reports reports) {
        this.charts = charts;
        this.reports = reports;
    }

    /** @param key the word that shows it, on a line of its own between double braces */
    record ChartJson(
            int number,
            String key,
            String title,
            String unit,
            String probe,
            String query,
            Instant since,
            Instant until,
            long stepSeconds,
            List<Series> series,
            Instant capturedAt,
            String capturedBy) {
        static ChartJson of(Chart chart) {
            return new ChartJson(
                    chart.number(),
                    chart.key(),
                    chart.title(),
                    chart.unit(),
                    chart.probe(),
                    chart.query(),
                    chart.since(),
                    chart.until(),
                    chart.step().toSeconds(),
                    chart.series(),
                    chart.capturedAt(),
                    chart.capturedBy());
        }
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "The charts of a report, with their numbers")
    Slice<ChartJson> list(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return Slice.all(charts.of(reports.find(actor, ReportAddress.of(number, report))).stream()
                .map(ChartJson::of)
                .toList());
    }

    @GetMapping("/{chart}")
    @May(Access.VIEWER)
    @Operation(summary = "One chart of a report")
    ChartJson one(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int chart) {
        return ChartJson.of(charts.find(actor, ReportAddress.of(number, report), chart));
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(
            summary = "Capture a query over a range as a chart",
            description = "The endpoint is asked once; what it answers is kept.")
    ResponseEntity<ChartJson> capture(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestBody Charts.Capture body) {
        ReportAddress at = ReportAddress.of(number, report);
        Chart chart = charts.capture(Act.by(actor, "api"), at, body);
        String url = "/api/v1" + reports.find(actor, at).path() + "/charts/" + chart.number();
        return ResponseEntity.created(URI.create(url)).body(ChartJson.of(chart));
    }
}

package dev.andon.charts.web;

import dev.andon.charts.Chart;
import dev.andon.charts.Charts;
import dev.andon.charts.internal.Drawing;
import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportTabs;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The charts of a report: those there are, and capturing another. */
@Controller
@RequestMapping({"/incidents/{number}/report/charts", "/incidents/{number}/reports/{report}/charts"})
class ChartPages {
    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final List<String> FIELDS = List.of("title", "probe", "query", "unit", "since", "until");

    private final Charts charts;
    private final Reports reports;
    private final Incidents incidents;
    private final List<LiveBlock> blocks;
    private final ReportTabs tabs;
    private final Clock clock;

    ChartPages(
            Charts charts, Reports reports, Incidents incidents, List<LiveBlock> blocks, ReportTabs tabs, Clock clock) {
        this.charts = charts;
        this.reports = reports;
        this.incidents = incidents;
        this.blocks = List.copyOf(blocks);
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        Incident incident = incidents.find(actor, number);
        Form form = Form.of(Map.of("since", local(since(incident)), "until", local(until(incident))));
        return Pages.page("charts/charts", view(actor, ReportAddress.of(number, report), form));
    }

    private static Instant since(Incident incident) {
        return incident.declaredAt().minus(BEFORE);
    }

    private Instant until(Incident incident) {
        Instant resolved = incident.resolvedAt();
        Instant now = clock.instant();
        Instant end = resolved == null ? now : resolved.plus(BEFORE);
        return end.isAfter(now) ? now : end;
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView capture(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam Map<String, String> typed) {
        ReportAddress at = ReportAddress.of(number, report);
        Map<String, String> kept = new LinkedHashMap<>();
        FIELDS.forEach(field -> kept.put(field, Objects.requireNonNullElse(typed.get(field), "")));
        try {
            Charts.Capture command = new Charts.Capture(
                    kept.get("title"),
                    kept.get("probe"),
                    kept.get("query"),
                    kept.get("unit"),
                    instant("since", kept),
                    instant("until", kept));
            Chart chart = charts.capture(Act.by(actor, "web"), at, command);
            return Pages.seeOther(reports.find(actor, at).path() + "/charts#" + chart.key());
        } catch (Invalid invalid) {
            return Pages.unprocessable("charts/charts", view(actor, at, Form.refused(kept, invalid)));
        } catch (Conflict conflict) {
            Form form = Form.refused(kept, new Invalid("title", conflict.getMessage()));
            return Pages.unprocessable("charts/charts", view(actor, at, form));
        }
    }

    /** As the browser's field writes it, in UTC. */
    private static @Nullable Instant instant(String field, Map<String, String> typed) {
        String text = Objects.requireNonNullElse(typed.get(field), "").strip();
        try {
            return text.isEmpty() ? null : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw new Invalid(field, "must be a day and a time, for example 2026-11-03T01:12");
        }
    }

    /** The picture by itself, for where there is no page around it. */
    @GetMapping("/{chart}.svg")
    @May(Access.VIEWER)
    ResponseEntity<String> picture(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable int chart) {
        Chart found = charts.find(actor, ReportAddress.of(number, report), chart);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(Drawing.picture(found));
    }

    private ChartViews.Listed view(Actor actor, ReportAddress at, Form form) {
        Incident incident = incidents.find(actor, at.number());
        Report report = reports.find(actor, at);
        List<ChartViews.Drawn> drawn = charts.of(report).stream()
                .map(chart -> new ChartViews.Drawn(chart, html(chart, incident, report)))
                .toList();
        List<Option> endpoints = charts.endpoints().stream()
                .map(probe -> new Option(probe.key(), probe.name()))
                .toList();
        return new ChartViews.Listed(incident, report, tabs.of(report), drawn, endpoints, form);
    }

    private String html(Chart chart, Incident incident, Report report) {
        return blocks.stream()
                .filter(block -> block.answers(chart.key()))
                .map(block -> block.html(chart.key(), incident, report))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}

package dev.andon.charts.internal;

import dev.andon.charts.Chart;
import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.response.Incident;
import dev.andon.ui.Option;
import dev.andon.ui.Templates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A line {@code {{chart-3}}} shows the third chart of the report. */
@Component
class ChartBlock implements LiveBlock {
    private static final Pattern WORD = Pattern.compile("chart-(\\d{1,4})");

    private final ChartTable charts;
    private final Templates templates;

    ChartBlock(ChartTable charts, Templates templates) {
        this.charts = charts;
        this.templates = templates;
    }

    @Override
    public String key() {
        return "chart";
    }

    @Override
    public String label() {
        return "A chart";
    }

    @Override
    public boolean answers(String word) {
        return WORD.matcher(word).matches();
    }

    @Override
    public List<Option> choices(Incident incident, Report report) {
        return charts.of(report.id()).stream()
                .map(chart -> new Option(chart.key(), "Chart: " + chart.title()))
                .toList();
    }

    @Override
    public String markdown(Incident incident, Report report) {
        return "";
    }

    /** The picture, and the numbers below it: a text has to make sense where no picture is shown. */
    @Override
    public String markdown(String word, Incident incident, Report report) {
        return find(word, report).map(chart -> markdown(chart, report)).orElse("{{" + word + "}}");
    }

    private static String markdown(Chart chart, Report report) {
        String alt = Numbers.inWords(chart).replaceAll("[\\[\\]\\\\]", "\\\\$0");
        String picture = "![%s](%s/charts/%d.svg)".formatted(alt, report.path(), chart.number());
        String head = chart.series().stream()
                .map(series -> " " + cell(Numbers.name(series, chart)) + " |")
                .collect(Collectors.joining("", "| UTC |", "\n"));
        String rule = "| --- |" + " --- |".repeat(chart.series().size());
        String rows = Numbers.moments(chart).stream()
                .map(at -> "\n| " + Numbers.time(at) + " |" + row(chart, at))
                .collect(Collectors.joining());
        return picture + "\n\n" + head + rule + rows;
    }

    private static String row(Chart chart, Instant at) {
        return chart.series().stream()
                .map(series -> " " + Numbers.said(Numbers.at(series, at)) + " |")
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return text.replaceAll("([\\\\`*\\[\\]<|])", "\\\\$1");
    }

    @Override
    public @Nullable String html(String word, Incident incident, Report report) {
        return find(word, report)
                .map(chart -> templates.render("charts/figure", Map.of("figure", figure(chart))))
                .orElse(null);
    }

    private static ChartFigure figure(Chart chart) {
        List<String> names = chart.series().stream()
                .map(series -> Numbers.name(series, chart))
                .toList();
        List<List<String>> rows = Numbers.moments(chart).stream()
                .map(at -> Stream.concat(
                                Stream.of(Numbers.time(at)),
                                chart.series().stream().map(series -> Numbers.said(Numbers.at(series, at))))
                        .toList())
                .toList();
        return new ChartFigure(chart, Drawing.within(chart), names, rows);
    }

    private Optional<Chart> find(String word, Report report) {
        return charts.of(report.id()).stream()
                .filter(chart -> chart.key().equals(word))
                .findFirst();
    }
}

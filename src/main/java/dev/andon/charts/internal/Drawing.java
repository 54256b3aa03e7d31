package dev.andon.charts.internal;

import dev.andon.charts.Chart;
import dev.andon.checks.Ranges.Point;
import dev.andon.checks.Ranges.Series;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Draws a chart as SVG: lines told apart by colour, dashes and a name at their side. */
public final class Drawing {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 64;
    private static final int TOP = 14;
    private static final int RIGHT = 704;
    private static final int BOTTOM = 224;
    private static final int LINES = 4;
    private static final List<String> DASHES = List.of("", "7 4", "2 3", "10 3 2 3");

    /** For a picture by itself; within a page its style sheet says the same with the page's own colours. */
    private static final String ALONE = "<style>svg{background:#fff;color:#1a1c20}.grid{stroke:#d8dade}"
            + "text{font:12px ui-sans-serif,system-ui,sans-serif;fill:#4a4e57}.line{fill:none;stroke-width:2}"
            + ".s0{stroke:#2b4fc0}.s1{stroke:#a44908}.s2{stroke:#1c6e43}.s3{stroke:#8a2c86}.s4{stroke:#0b6d7e}"
            + ".s5{stroke:#8a5a00}.s6{stroke:#4a4e57}.s7{stroke:#b3261e}</style>";

    private final Chart chart;
    private final double least;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private Drawing(Chart chart) {
        this.chart = chart;
        double low = chart.series().stream()
                .map(Numbers::of)
                .filter(all -> all.getCount() > 0)
                .mapToDouble(all -> all.getMin())
                .min()
                .orElse(0);
        double high = chart.series().stream()
                .map(Numbers::of)
                .filter(all -> all.getCount() > 0)
                .mapToDouble(all -> all.getMax())
                .max()
                .orElse(1);
        // From nought wherever that is not misleading: half a line looks like twice the trouble.
        least = Math.min(0, low);
        most = high > least ? high : least + 1;
    }

    /** A picture of its own. */
    public static String picture(Chart chart) {
        return new Drawing(chart).draw(" xmlns=\"http://www.w3.org/2000/svg\"", ALONE);
    }

    /** A part of a page. */
    static String within(Chart chart) {
        return new Drawing(chart).draw("", "");
    }

    private String draw(String namespace, String style) {
        svg.append("<svg%s class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(namespace, WIDTH, HEIGHT, HtmlUtils.htmlEscape(Numbers.inWords(chart), "UTF-8")));
        svg.append(style);
        grid();
        times();
        for (int i = 0; i < chart.series().size(); i++) {
            line(chart.series().get(i), i);
        }
        return svg.append("</svg>").toString();
    }

    private void grid() {
        for (int i = 0; i <= LINES; i++) {
            double value = least + (most - least) * i / LINES;
            double y = y(value);
            add("<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, y, RIGHT);
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 8, y + 4, Numbers.said(value));
        }
    }

    private void times() {
        for (int i = 0; i <= 2; i++) {
            Instant at = chart.since()
                    .plusSeconds((chart.until().getEpochSecond() - chart.since().getEpochSecond()) * i / 2);
            String anchor = i == 0 ? "start" : i == 1 ? "middle" : "end";
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>", x(at), BOTTOM + 22, anchor, Numbers.time(at));
        }
    }

    private void line(Series series, int index) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (Point point : series.points()) {
            Double value = point.value();
            if (value != null) {
                path.append("%s%.1f %.1f".formatted(pen ? "L" : "M", x(point.at()), y(value)));
            }
            pen = value != null;
        }
        String dash = DASHES.get(index % DASHES.size());
        add(
                "<path class=\"line s%d\"%s d=\"%s\"/>",
                index, dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"", path);
    }

    private double x(Instant at) {
        double whole = chart.until().getEpochSecond() - chart.since().getEpochSecond();
        return LEFT + (RIGHT - LEFT) * (at.getEpochSecond() - chart.since().getEpochSecond()) / whole;
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least);
    }

    private void add(String format, Object... parts) {
        svg.append(String.format(Locale.ROOT, format, parts));
    }
}

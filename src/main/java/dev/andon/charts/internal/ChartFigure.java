package dev.andon.charts.internal;

import dev.andon.charts.Chart;
import java.util.List;

/**
 * A chart in a page.
 *
 * @param svg safe
 * @param names of its lines
 * @param rows a moment and a number for each line
 */
public record ChartFigure(Chart chart, String svg, List<String> names, List<List<String>> rows) {}

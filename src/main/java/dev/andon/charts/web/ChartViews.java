package dev.andon.charts.web;

import dev.andon.charts.Chart;
import dev.andon.learning.Report;
import dev.andon.learning.ReportTabs.Link;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;

/** What the page of a report's charts shows. Public, because templates compile into a package of their own. */
public final class ChartViews {
    private ChartViews() {}

    /** @param endpoints that can be asked; empty where the house has none that speaks Prometheus */
    public record Listed(
            Incident incident, Report report, List<Link> tabs, List<Drawn> charts, List<Option> endpoints, Form form) {}

    /** @param html its figure, safe */
    public record Drawn(Chart chart, String html) {}
}

package dev.andon.charts.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import org.springframework.stereotype.Component;

/** The charts of a report stand beside its text. */
@Component
class ChartsTab implements ReportTab {
    @Override
    public String label() {
        return "Charts";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String href(Report report) {
        return report.path() + "/charts";
    }
}

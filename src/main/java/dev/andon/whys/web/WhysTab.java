package dev.andon.whys.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import org.springframework.stereotype.Component;

/** The whys beside the text of an incident's own report. */
@Component
class WhysTab implements ReportTab {
    private static final int ORDER = 30;

    @Override
    public String label() {
        return "Whys";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String href(Report report) {
        return WhysViews.home(report.number());
    }

    @Override
    public boolean isFor(Report report) {
        return report.isMain();
    }
}

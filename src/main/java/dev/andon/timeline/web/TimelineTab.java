package dev.andon.timeline.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import org.springframework.stereotype.Component;

/** The timeline beside the text of an incident's own report: an incident has one. */
@Component
class TimelineTab implements ReportTab {
    @Override
    public String label() {
        return "Timeline";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String href(Report report) {
        return "/incidents/" + report.number() + "/report/timeline";
    }

    @Override
    public boolean isFor(Report report) {
        return report.isMain();
    }
}

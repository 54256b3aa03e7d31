package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import org.springframework.stereotype.Component;

/** The history of a report stands beside its text. */
@Component
class HistoryTab implements ReportTab {
    @Override
    public String label() {
        return "History";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String href(Report report) {
        return report.path() + "/history";
    }
}

package dev.andon.exports.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import org.springframework.stereotype.Component;

@Component
class ExportTab implements ReportTab {
    @Override
    public String label() {
        return "Export";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String href(Report report) {
        return report.path() + "/export";
    }
}

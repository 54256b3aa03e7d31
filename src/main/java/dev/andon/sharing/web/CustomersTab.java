package dev.andon.sharing.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import org.springframework.stereotype.Component;

/** The page of what customers read, beside the report. */
@Component
class CustomersTab implements ReportTab {
    @Override
    public String label() {
        return "Customers";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String href(Report report) {
        return path(report);
    }

    static String path(Report report) {
        return report.path() + "/customers";
    }
}

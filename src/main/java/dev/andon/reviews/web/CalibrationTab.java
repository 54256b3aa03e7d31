package dev.andon.reviews.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import org.springframework.stereotype.Component;

/** The page on which those who were there say whether a report is as they saw it. */
@Component
class CalibrationTab implements ReportTab {
    @Override
    public String label() {
        return "Calibration";
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public String href(Report report) {
        return report.path() + "/calibration";
    }
}

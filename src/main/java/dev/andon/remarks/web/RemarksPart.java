package dev.andon.remarks.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportPart;
import dev.andon.response.Incident;
import dev.andon.ui.Shell;
import org.springframework.stereotype.Component;

/** Beside the text: what waits for somebody. */
@Component
class RemarksPart implements ReportPart {
    private static final int ORDER = 5;

    private final RemarksBelow below;

    RemarksPart(RemarksBelow below) {
        this.below = below;
    }

    @Override
    public String id() {
        return "remarks";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String render(Shell shell, Incident incident, Report report) {
        return below.rail(shell, incident, report);
    }
}
